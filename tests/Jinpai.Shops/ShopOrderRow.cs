namespace Jinpai.Shops;

/// <summary>One line of an order in one export; amounts in fen, a missing time is a blank cell.</summary>
public sealed record ShopOrderRow(
    string OrderId,
    string LineId,
    string Buyer,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DepositPaidAt,
    DateTimeOffset? PaidAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? ClosedAt,
    string Status,
    string ProductId,
    int Quantity,
    long UnitPriceFen,
    long PaidAmountFen,
    long PostFeeFen,
    long DiscountFeeFen,
    long AdjustFeeFen,
    string Flag,
    bool IsPresale,
    long DepositAmountFen,
    bool IsCod,
    bool IsFake);
