using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>One row of an orders file: a line of an order, with what the row says of the whole order.</summary>
internal sealed record OrderRow
{
    public required string OrderId { get; init; }
    public required string Buyer { get; init; }
    public required Instant CreatedAt { get; init; }
    public string? LineId { get; init; }
    public Instant? PaidAt { get; init; }
    public Instant? ShippedAt { get; init; }
    public Instant? FinishedAt { get; init; }
    public Instant? ClosedAt { get; init; }
    public OrderStatus Status { get; init; }
    public string? ProductId { get; init; }
    public string? Title { get; init; }
    public long Quantity { get; init; }
    public Money? UnitPrice { get; init; }
    public Money PaidAmount { get; init; }
    public Money? PostFee { get; init; }
    public Money DiscountFee { get; init; }
    public Money AdjustFee { get; init; }
    public string? Flag { get; init; }
    public bool? IsPresale { get; init; }
    public Instant? DepositPaidAt { get; init; }
    public Money? DepositAmount { get; init; }
    public bool? IsCashOnDelivery { get; init; }
    public bool? IsFake { get; init; }
    public long Line { get; init; }

    public Instant LatestInstant
    {
        get
        {
            var latest = CreatedAt;
            foreach (var instant in (ReadOnlySpan<Instant?>)[DepositPaidAt, PaidAt, ShippedAt, FinishedAt, ClosedAt])
            {
                latest = instant > latest ? instant.Value : latest;
            }

            return latest;
        }
    }

    /// <summary>Cells that say something, of those that may be blank.</summary>
    public int FilledCount
    {
        get
        {
            var count = Status == OrderStatus.Unknown ? 0 : 1;
            foreach (var isFilled in (ReadOnlySpan<bool>)
                [PaidAt is not null, ShippedAt is not null, FinishedAt is not null, ClosedAt is not null, ProductId is not null, Title is not null, UnitPrice is not null,
                PostFee is not null, Flag is not null, IsPresale is not null, DepositPaidAt is not null, DepositAmount is not null, IsCashOnDelivery is not null, IsFake is not null])
            {
                count += isFilled ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>The order as this row alone shows it, without lines.</summary>
    public OrderSnapshot ToSnapshot(IReadOnlyList<OrderLine> lines) => new()
    {
        Id = new OrderId(OrderId),
        Buyer = new BuyerKey(Buyer),
        CreatedAt = CreatedAt,
        DepositPaidAt = DepositPaidAt,
        PaidAt = PaidAt,
        ShippedAt = ShippedAt,
        FinishedAt = FinishedAt,
        ClosedAt = ClosedAt,
        Status = Status,
        PostFee = PostFee,
        DepositAmount = DepositAmount,
        Flag = Flag,
        IsPresale = IsPresale,
        IsCashOnDelivery = IsCashOnDelivery,
        IsFake = IsFake,
        Lines = lines,
        Line = Line,
    };

    public OrderLine ToLine(string lineId) => new(lineId, ProductId, Title, Quantity, UnitPrice, PaidAmount, DiscountFee, AdjustFee);
}
