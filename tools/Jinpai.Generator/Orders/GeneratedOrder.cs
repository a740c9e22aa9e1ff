using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Generator.Buyers;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Orders;

/// <summary>An order with its whole life as planned when it is made; the files show what of it has happened by their time.</summary>
internal sealed class GeneratedOrder
{
    public required string Id { get; init; }
    public required BuyerProfile Buyer { get; init; }
    public required ShopTime CreatedAt { get; init; }
    public required IReadOnlyList<GeneratedLine> Lines { get; init; }
    public required Money PostFee { get; init; }
    public bool IsPresale { get; init; }
    public bool IsCashOnDelivery { get; init; }
    public bool IsFake { get; init; }
    public string? Flag { get; set; }
    public Money DepositAmount { get; init; }
    public ShopTime? DepositPaidAt { get; set; }
    public ShopTime? PaidAt { get; set; }
    public ShopTime? ShippedAt { get; set; }
    public ShopTime? FinishedAt { get; set; }
    public ShopTime? ClosedAt { get; set; }

    /// <summary>Who served its creation; null if the buyer ordered on their own.</summary>
    public (ShopAccount Account, Person Person)? CreationServedBy { get; set; }
    public GeneratedRefund? Refund { get; set; }
    public GeneratedReview? Review { get; set; }

    /// <summary>Of all lines, without postage.</summary>
    public Money GoodsAmount => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>When the buyer has bound themselves: the deposit, the payment, or of cash on delivery the creation.</summary>
    public ShopTime? DecidedAt => IsCashOnDelivery ? CreatedAt : DepositPaidAt ?? PaidAt;

    /// <summary>When its money shows as paid in an export: of cash on delivery from shipment on.</summary>
    public ShopTime? AmountShownFrom => IsCashOnDelivery ? ShippedAt : PaidAt;

    public OrderStatus StatusAt(ShopTime end) =>
        ClosedAt < end ? OrderStatus.Closed
        : FinishedAt < end ? OrderStatus.Finished
        : ShippedAt < end ? OrderStatus.Shipped
        : PaidAt < end ? OrderStatus.Paid
        : DepositPaidAt < end ? OrderStatus.DepositPaid
        : OrderStatus.Created;
}
