namespace Jinpai.Shops;

/// <summary>The life of one order as it really went; exports show it up to their instant.</summary>
internal sealed record OrderPlan(string Id, string Buyer, DateTimeOffset Created)
{
    public DateTimeOffset? DepositPaid { get; init; }

    public DateTimeOffset? Paid { get; init; }

    public DateTimeOffset? Shipped { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public DateTimeOffset? Closed { get; init; }

    public IReadOnlyList<OrderPlanLine> Lines { get; init; } = [];

    public string Flag { get; init; } = "";

    public long PostFeeFen { get; init; }

    public long DepositFen { get; init; }

    public bool IsPresale { get; init; }

    public bool IsCod { get; init; }

    public bool IsFake { get; init; }

    /// <summary>When money is known to have come in full, or the parcel of a cash-on-delivery order has gone.</summary>
    public DateTimeOffset? Settled => IsCod ? Shipped : Paid;
}
