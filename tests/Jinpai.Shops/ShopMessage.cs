namespace Jinpai.Shops;

/// <summary>One line of the neutral file of messages; blank text means a blank cell.</summary>
public sealed record ShopMessage(
    string Account,
    string Buyer,
    DateTimeOffset SentAt,
    string Direction,
    string MessageId,
    string Kind,
    string Class,
    string Content,
    string ProductId,
    string OrderId,
    string ToAccount);
