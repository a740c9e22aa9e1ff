namespace Jinpai.Shops;

/// <summary>An invitation to rate a chat and, if given, the score of 1 to 5.</summary>
public sealed record ShopRating(string Account, string Buyer, DateTimeOffset InvitedAt, DateTimeOffset? RatedAt, int? Score);
