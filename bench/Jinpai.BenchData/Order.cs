namespace Jinpai.BenchData;

/// <summary>One order; times in milliseconds since the first day's start, −1 where it never happens; amounts in fen.</summary>
internal sealed record Order(int Number, int Buyer, long CreatedMs, long PaidMs, long ShippedMs, long ClosedMs, long DepositMs, int Lines, int PriceFen, bool IsCod)
{
    public bool IsPresale => DepositMs >= 0;

    /// <summary>The order's id as exports show it.</summary>
    public long Id => 260_000_000_000_000L + (Number * 7L);

    /// <summary>Price of the line with this index.</summary>
    public int LineFen(int index) => PriceFen + (index * 1010);

    /// <summary>True if something of the order happened in the half-open span.</summary>
    public bool ChangedIn(long fromMs, long toMsExcl)
        => In(CreatedMs, fromMs, toMsExcl) || In(PaidMs, fromMs, toMsExcl) || In(ShippedMs, fromMs, toMsExcl) || In(ClosedMs, fromMs, toMsExcl) || In(DepositMs, fromMs, toMsExcl);

    private static bool In(long time, long fromMs, long toMsExcl) => time >= fromMs && time < toMsExcl;
}
