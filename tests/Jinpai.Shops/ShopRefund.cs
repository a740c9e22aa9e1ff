namespace Jinpai.Shops;

/// <summary>One line of the neutral file of refunds; the amount in fen.</summary>
public sealed record ShopRefund(
    string RefundId,
    string OrderId,
    string LineId,
    string Buyer,
    DateTimeOffset AppliedAt,
    DateTimeOffset? CompletedAt,
    long AmountFen,
    int Quantity,
    string Type,
    string Stage,
    string Status,
    string Responsibility);
