using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One order with everything that credit and money decided about it (spec 2.7). There is one for every order, excluded and unpaid ones too.</summary>
public sealed record DealFact
{
    public required OrderId Order { get; init; }
    public required BuyerKey Buyer { get; init; }
    public ExclusionReason Excluded { get; init; }
    public required Instant CreatedAt { get; init; }
    public required BusinessDay CreatedDay { get; init; }

    /// <summary>Paid; of presale the deposit; of cash on delivery the creation (spec 2.6).</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>When the money counts: paid; of presale the balance; of cash on delivery shipped, if the rules say so.</summary>
    public Instant? SoldAt { get; init; }

    /// <summary>Sold within <c>closeDays</c> after the end of the creation day: then judge rule <c>creation</c> dates it by the creation.</summary>
    public bool IsSoldByCreationMaturity { get; init; }
    public bool IsPresale { get; init; }
    public bool IsCashOnDelivery { get; init; }

    /// <summary>Closed after it was sold and never finished, so that money must have gone back, and nobody tells of a refund that counts: the sale may be none (decision 0142).</summary>
    public bool LacksRefund { get; init; }

    /// <summary>Winner of the creation; null: silent.</summary>
    public AccountId? CreationAccount { get; init; }
    public AgentId? CreationAgent { get; init; }

    /// <summary>Winner of the payment; null: silent or not sold.</summary>
    public AccountId? PaymentAccount { get; init; }
    public AgentId? PaymentAgent { get; init; }

    /// <summary>Of a deal that is silent in both: the first to follow up within <c>followUpMinutes</c> after payment (bucket E).</summary>
    public AccountId? FollowUpAccount { get; init; }
    public AgentId? FollowUpAgent { get; init; }

    /// <summary>Whose sale it is by the judge rule in force; null: silent. Meaningless unless sold and not excluded.</summary>
    public AgentId? SaleAgent { get; init; }
    public AccountId? SaleAccount { get; init; }

    /// <summary>The day that the sale is dated by; null: not sold.</summary>
    public BusinessDay? SaleDay { get; init; }

    /// <summary>Agents who were candidates at creation or payment of a sold order, but do not own the sale. Ordered ordinally, each once.</summary>
    public required IReadOnlyList<AgentId> Assistants { get; init; }
    public required IReadOnlyList<DealLine> Lines { get; init; }
    public required IReadOnlyList<DealRefund> Refunds { get; init; }
    public bool IsSale => SaleDay is not null && Excluded == ExclusionReason.None;

    public long ItemCount
    {
        get
        {
            long count = 0;
            for (var i = 0; i < Lines.Count; i++)
            {
                count += Lines[i].Quantity;
            }

            return count;
        }
    }

    public Money OrderedAmount => new(Lines.Sum(line => line.OrderedAmount.MinorUnits));

    public Money PaidAmount
    {
        get
        {
            var amount = Money.Zero;
            for (var i = 0; i < Lines.Count; i++)
            {
                amount += Lines[i].PaidAmount;
            }

            return amount;
        }
    }

    /// <summary>Anything of it falls on the day or a later one: its creation, its sale, or a refund.</summary>
    public bool ReachesInto(BusinessDay first, BusinessCalendar calendar)
    {
        var reaches = CreatedDay >= first || SoldAt >= calendar.StartOf(first);
        for (var i = 0; i < Refunds.Count; i++)
        {
            reaches |= Refunds[i].AppliedDay >= first || Refunds[i].CompletedDay >= first;
        }

        return reaches;
    }

    /// <summary>The bucket of this deal as seen by an agent, or null (spec 2.7).</summary>
    public Bucket? BucketFor(AgentId agent)
    {
        if (SoldAt is null || Excluded != ExclusionReason.None)
        {
            return null;
        }

        if (CreationAgent == agent)
        {
            return PaymentAgent == agent ? Bucket.A : Bucket.B;
        }

        if (PaymentAgent == agent)
        {
            return CreationAgent is null ? Bucket.D : Bucket.C;
        }

        return CreationAgent is null && PaymentAgent is null && FollowUpAgent == agent ? Bucket.E : null;
    }
}
