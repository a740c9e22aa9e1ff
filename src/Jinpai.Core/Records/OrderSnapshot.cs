namespace Jinpai.Core.Records;

/// <summary>An order as one export showed it. Several snapshots of one order are merged into its current state by the rules of spec 2.2.</summary>
public sealed record OrderSnapshot
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

    /// <summary>The order as a whole, of exports that have no lines or whose lines need not sum to it.</summary>
    public OrderTotals? Totals { get; init; }

    /// <summary>An export of lines: what it says of the order counts only where no export of orders says it. Without any of those the order is not complete.</summary>
    public bool IsOfLinesOnly { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Line number of the order's first row in its file.</summary>
    public long Line { get; init; }

    /// <summary>The latest instant in this snapshot: of two exports the one with the later instant knows more.</summary>
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
}
