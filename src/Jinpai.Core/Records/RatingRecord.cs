namespace Jinpai.Core.Records;

/// <summary>A buyer's rating of a chat, or an invitation to rate. At least one of the instants is there; Score is 1 to 5 or null.</summary>
public sealed record RatingRecord(AccountId Account, BuyerKey Buyer, Instant? RatedAt, Instant? InvitedAt, int? Score, long Line) : IRecord;
