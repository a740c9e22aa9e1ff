using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>What deals are chosen and ordered by. Many stand side by side in a pack, so that a list is made without reading the deals themselves. Gone with the buffers that it was made from.</summary>
internal ref struct DealHead
{
    // Milliseconds of a day. The day of an instant in UTC, and the next one, hold its business day wherever the shop is: zones reach 14 hours ahead, and a day cut moves back.
    private const long Day = 86_400_000;
    private static readonly int DayOfEpoch = new BusinessDay(1970, 1, 1).Number;

    /// <summary>The order's number and the buyer's key, in UTF-8.</summary>
    public ReadOnlySpan<byte> Order;
    public ReadOnlySpan<byte> Buyer;
    public Instant CreatedAt;
    public Instant? SoldAt;
    public BusinessDay CreatedDay;
    public BusinessDay? SaleDay;

    /// <summary>No day after it has anything of the deal (<see cref="DealFact.ReachesInto"/>); it may be a day too late.</summary>
    public int LastDay;
    public ExclusionReason Excluded;
    public string? SaleAgent;
    public string? CreationAgent;
    public string? PaymentAgent;
    public long Items;

    /// <summary>In minor units; refunded: what was completed.</summary>
    public long Paid;
    public long Refunded;

    /// <summary>The day that lists have it on.</summary>
    public readonly BusinessDay ListedOn => SaleDay ?? CreatedDay;

    /// <summary>The instant that lists have it at.</summary>
    public readonly Instant At => SoldAt ?? CreatedAt;
    public readonly bool IsSale => SaleDay is not null && Excluded == ExclusionReason.None;

    /// <param name="deal">The deal.</param>
    /// <param name="names">Cleared, and then what the names are in.</param>
    public static DealHead Of(DealFact deal, ByteWriter names)
    {
        names.Clear();
        names.Utf8(deal.Order.Value);
        var length = names.Length;
        names.Utf8(deal.Buyer.Value);
        return new DealHead
        {
            Order = names.Written[..length],
            Buyer = names.Written[length..],
            CreatedAt = deal.CreatedAt,
            SoldAt = deal.SoldAt,
            CreatedDay = deal.CreatedDay,
            SaleDay = deal.SaleDay,
            LastDay = LastDayOf(deal),
            Excluded = deal.Excluded,
            SaleAgent = deal.SaleAgent?.Value,
            CreationAgent = deal.CreationAgent?.Value,
            PaymentAgent = deal.PaymentAgent?.Value,
            Items = deal.ItemCount,
            Paid = deal.PaidAmount.MinorUnits,
            Refunded = RefundedOf(deal),
        };
    }

    /// <param name="writer">The heads of a pack.</param>
    /// <param name="agents">The pack's agents.</param>
    public readonly void Write(ByteWriter writer, DealAgents agents)
    {
        writer.Count(Order.Length);
        writer.Bytes(Order);
        writer.Count(Buyer.Length);
        writer.Bytes(Buyer);
        writer.Signed(CreatedAt.UnixMilliseconds);
        writer.Optional(SoldAt?.UnixMilliseconds);
        writer.Signed(CreatedDay.Number);
        writer.Optional(SaleDay?.Number);
        writer.Signed(LastDay);
        writer.Byte((byte)Excluded);
        writer.Count(agents.NumberOf(SaleAgent));
        writer.Count(agents.NumberOf(CreationAgent));
        writer.Count(agents.NumberOf(PaymentAgent));
        writer.Signed(Items);
        writer.Signed(Paid);
        writer.Signed(Refunded);
    }

    /// <summary>Moves past the head that the reader stands before.</summary>
    /// <param name="reader">Of the heads of a pack.</param>
    /// <param name="agents">The pack's, by number.</param>
    public static DealHead Read(ref ByteReader reader, string?[] agents) => new()
    {
        Order = reader.Bytes(reader.Count()),
        Buyer = reader.Bytes(reader.Count()),
        CreatedAt = reader.At(),
        SoldAt = reader.OptionalAt(),
        CreatedDay = reader.Day(),
        SaleDay = reader.OptionalDay(),
        LastDay = reader.Day().Number,
        Excluded = reader.Choice<ExclusionReason>(),
        SaleAgent = Agent(ref reader, agents),
        CreationAgent = Agent(ref reader, agents),
        PaymentAgent = Agent(ref reader, agents),
        Items = reader.Sum(),
        Paid = reader.Sum(),
        Refunded = reader.Sum(),
    };

    private static string? Agent(ref ByteReader reader, string?[] agents) => reader.Count() is var number && number < agents.Length ? agents[number] : throw reader.Damage("an agent who is not in the pack");

    private static int LastDayOf(DealFact deal)
    {
        var last = Math.Max(deal.CreatedDay.Number, deal.SoldAt is { } sold ? (int)(sold.UnixMilliseconds / Day) + DayOfEpoch + 1 : 0);
        foreach (var refund in FactSpan.Of(deal.Refunds))
        {
            last = Math.Max(last, Math.Max(refund.AppliedDay.Number, refund.CompletedDay?.Number ?? 0));
        }

        return last;
    }

    private static long RefundedOf(DealFact deal)
    {
        long sum = 0;
        foreach (var refund in FactSpan.Of(deal.Refunds))
        {
            sum += refund.IsCompleted ? refund.Amount.MinorUnits : 0;
        }

        return sum;
    }
}
