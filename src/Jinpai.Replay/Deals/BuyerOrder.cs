using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Deals;

/// <summary>An order with what the rules make of its times (spec 2.6, 2.7). Rules are those in force on the day of its creation.</summary>
internal sealed class BuyerOrder
{
    public BuyerOrder(OrderState state, RuleBook rules, bool isByOwnAccount)
    {
        State = state;
        CreatedDay = rules.Calendar.DayOf(state.CreatedAt);
        Rules = rules.For(CreatedDay);
        IsPresale = state.IsPresale || state.DepositPaidAt is not null;
        DecidedAt = state.IsCashOnDelivery ? state.CreatedAt : IsPresale ? state.DepositPaidAt ?? state.PaidAt : state.PaidAt;
        SoldAt = state.IsCashOnDelivery && Rules.CashOnDeliveryShippedIsPaid ? state.ShippedAt ?? state.PaidAt : state.PaidAt;
        Excluded = ExclusionOf(isByOwnAccount);
        Lines = DealLines.Of(state, Rules.IncludePostage);
        foreach (var line in Lines)
        {
            ItemCount += line.Quantity;
            OrderedAmount += line.OrderedAmount;
            PaidAmount += line.PaidAmount;
        }
    }

    public OrderState State { get; }
    public OrderId Id => State.Id;
    public Instant CreatedAt => State.CreatedAt;
    public BusinessDay CreatedDay { get; }
    public ReplayRules Rules { get; }
    public bool IsPresale { get; }
    public Instant? DecidedAt { get; }
    public Instant? SoldAt { get; }
    public ExclusionReason Excluded { get; }
    public bool CountsForFunnel => Excluded == ExclusionReason.None;
    public IReadOnlyList<DealLine> Lines { get; }
    public long ItemCount { get; }
    public Money OrderedAmount { get; }
    public Money PaidAmount { get; }
    public CreditFact? Creation { get; set; }
    public CreditFact? Payment { get; set; }
    public AgentId? CreationAgent => Creation?.Winner?.Agent;

    /// <summary>Created and not decided before the instant, which is not after its closing or <c>closeDays</c> after its creation (spec 2.6).</summary>
    public bool IsWaitingAt(Instant at, ReplayRules rules)
    {
        var created = State.CreatedAt;
        if (created >= at || DecidedAt < at)
        {
            return false;
        }

        var latest = created + rules.Close;
        return at <= (State.ClosedAt < latest ? State.ClosedAt.Value : latest);
    }

    /// <summary>What had been paid before the instant: all, of presale perhaps the deposit, or nothing.</summary>
    public Money PaidBefore(Instant at)
    {
        if (SoldAt < at)
        {
            return PaidAmount;
        }

        return IsPresale && State.DepositPaidAt < at ? State.DepositAmount : Money.Zero;
    }

    private ExclusionReason ExclusionOf(bool isByOwnAccount)
    {
        if (State.IsFake)
        {
            return ExclusionReason.Fake;
        }

        if (State.Flag is { } flag && Rules.ExcludedFlags.Contains(flag, StringComparer.Ordinal))
        {
            return ExclusionReason.Flag;
        }

        return isByOwnAccount ? ExclusionReason.OwnAccount : ExclusionReason.None;
    }
}
