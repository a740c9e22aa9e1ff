using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Credits;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Deals;

/// <summary>An order with what the rules make of its times (spec 2.6, 2.7). Rules are those in force on the day of its creation. Used again for other buyers (<see cref="Arenas.Pool{T}"/>).</summary>
internal sealed class BuyerOrder
{
    private Money _pricelessAmount;

    /// <summary>Forgets what it was.</summary>
    public void Begin(OrderState state, RuleBook rules, bool isByOwnAccount)
    {
        (Creation, Payment, CreationOwner, PaymentOwner) = (null, null, null, null);
        (ItemCount, OrderedAmount, PaidAmount, _pricelessAmount) = (0, Money.Zero, Money.Zero, Money.Zero);
        State = state;
        CreatedDay = rules.Calendar.DayOf(state.CreatedAt);
        Rules = rules.For(CreatedDay);
        IsPresale = state.IsPresale || state.DepositPaidAt is not null;
        DecidedAt = state.IsCashOnDelivery ? state.CreatedAt : IsPresale ? state.DepositPaidAt ?? state.PaidAt : state.PaidAt;
        SoldAt = state.IsCashOnDelivery && Rules.CashOnDeliveryShippedIsPaid ? state.ShippedAt ?? state.PaidAt : state.PaidAt;
        Excluded = ExclusionOf(isByOwnAccount);
        Lines = DealLines.Of(state, isPaid: SoldAt is not null, Rules.IncludePostage);
        foreach (var line in Lines)
        {
            ItemCount += line.Quantity;
            OrderedAmount += line.OrderedAmount;
            PaidAmount += line.PaidAmount;
        }

        for (var i = 0; i < state.Lines.Count; i++)
        {
            _pricelessAmount += state.Lines[i].UnitPrice is null ? state.Lines[i].PaidAmount : Money.Zero;
        }
    }

    public OrderState State { get; private set; } = null!;
    public OrderId Id => State.Id;
    public Instant CreatedAt => State.CreatedAt;

    /// <summary>Where its creation stands in the total order.</summary>
    public EventPosition Creates => EventPosition.OfOrder(CreatedAt, EventKind.OrderCreated, Id);
    public BusinessDay CreatedDay { get; private set; }
    public ReplayRules Rules { get; private set; } = null!;
    public bool IsPresale { get; private set; }
    public Instant? DecidedAt { get; private set; }
    public Instant? SoldAt { get; private set; }
    public ExclusionReason Excluded { get; private set; }
    public bool CountsForFunnel => Excluded == ExclusionReason.None;
    public DealLine[] Lines { get; private set; } = [];
    public long ItemCount { get; private set; }
    public Money OrderedAmount { get; private set; }
    public Money PaidAmount { get; private set; }
    public Credit? Creation { get; private set; }
    public Credit? Payment { get; private set; }

    /// <summary>Who won the creation; null: silent.</summary>
    public Owner? CreationOwner { get; private set; }

    /// <summary>Who won the payment; null: silent, or not sold.</summary>
    public Owner? PaymentOwner { get; private set; }
    public AgentId? CreationAgent => CreationOwner?.Agent;

    /// <summary>Takes the credits of its events. Excluded orders get none: they leave every figure.</summary>
    public void Fill(CreditLedger ledger, BuyerChats chats, BuyerExclusions exclusions)
    {
        if (!CountsForFunnel)
        {
            return;
        }

        var creation = ledger.Write(CreatedAt, chats, exclusions);
        (Creation, CreationOwner) = (creation, ledger.OwnerOf(in creation));
        if (SoldAt is { } sold)
        {
            var payment = ledger.Write(sold, chats, exclusions);
            (Payment, PaymentOwner) = (payment, ledger.OwnerOf(in payment));
        }
    }

    /// <summary>Created and not decided before the instant, which is not after its closing or <c>closeDays</c> after its creation, by the rules of that day (spec 2.6).</summary>
    public bool IsWaitingAt(Instant at)
    {
        var created = State.CreatedAt;
        if (created >= at || DecidedAt < at)
        {
            return false;
        }

        var latest = created + Rules.Close;
        return at <= (State.ClosedAt < latest ? State.ClosedAt.Value : latest);
    }

    /// <summary>What was ordered, as it is known at the instant: of a line without a price only what was paid by then tells.</summary>
    public Money OrderedBefore(Instant at) => SoldAt < at ? OrderedAmount : OrderedAmount - _pricelessAmount;

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
        if (State.IsOutOfBounds)
        {
            return ExclusionReason.OutOfBounds;
        }

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
