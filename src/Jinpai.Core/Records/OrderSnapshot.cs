namespace Jinpai.Core.Records;

/// <summary>An order as one export showed it. Several snapshots of one order are merged into its current state by the rules of spec 2.2.</summary>
public sealed record OrderSnapshot : IRecord
{
    public required OrderId Id { get; init; }

    /// <summary>Blank only in an export of lines, which names no buyer.</summary>
    public required BuyerKey Buyer { get; init; }

    /// <summary>A second key of the same buyer where the platform gives one (open_uid beside the nick), else null.</summary>
    public BuyerKey? OtherBuyerKey { get; init; }

    /// <summary><see cref="Instant.MinValue"/> only in an export of lines that does not say it.</summary>
    public required Instant CreatedAt { get; init; }
    public Instant? DepositPaidAt { get; init; }

    /// <summary>When the order was paid; of a presale order, when the balance was.</summary>
    public Instant? PaidAt { get; init; }
    public Instant? ShippedAt { get; init; }
    public Instant? FinishedAt { get; init; }
    public Instant? ClosedAt { get; init; }

    /// <summary><see cref="OrderStatus.Unknown"/> where the file says nothing: then it follows from the times.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>Postage of the whole order, taken once.</summary>
    public Money? PostFee { get; init; }
    public Money? DepositAmount { get; init; }

    /// <summary>The seller's flag (旗帜), blank as null.</summary>
    public string? Flag { get; init; }
    public bool? IsPresale { get; init; }
    public bool? IsCashOnDelivery { get; init; }
    public bool? IsFake { get; init; }

    /// <summary>What went back to the buyer, as far as the export knows: successful refunds, without their times. Null where it does not say.</summary>
    public Money? Refunded { get; init; }

    /// <summary>The order as a whole, of exports that have no lines or whose lines need not sum to it.</summary>
    public OrderTotals? Totals { get; init; }

    /// <summary>An export of lines: what it says of the order counts only where no export of orders says it. Without any of those the order is not complete.</summary>
    public bool IsOfLinesOnly { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Line number of the order's first row in its file.</summary>
    public long Line { get; init; }

    /// <summary>Whether what it shows as paid was paid, as far as it knows itself: it has a time of payment, or the order is cash on delivery. Exports of lines leave that to the order.</summary>
    public bool KnowsPayment => PaidAt is not null || IsCashOnDelivery == true || IsOfLinesOnly;

    /// <summary>It says of itself that money went back, for the order or for one of its lines.</summary>
    public bool HasRefunds
    {
        get
        {
            for (var i = 0; i < Lines.Count; i++)
            {
                if (Lines[i].Refunded > Money.Zero)
                {
                    return true;
                }
            }

            return Refunded > Money.Zero;
        }
    }

    /// <summary>The latest instant in this snapshot: of two exports the one with the later instant knows more.</summary>
    public Instant LatestInstant => Instant.Latest(CreatedAt, DepositPaidAt, PaidAt, ShippedAt, FinishedAt, ClosedAt);
}
