using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>One thing in the time line of a chat, from top to bottom. A closed set of kinds.</summary>
public abstract record ChatItem
{
    private ChatItem()
    {
    }

    /// <summary>A business day begins.</summary>
    public sealed record DayBegan(BusinessDay Day) : ChatItem;

    /// <summary>A line of the chat.</summary>
    /// <param name="Line">With its text.</param>
    /// <param name="Agent">The holder of its account on its day.</param>
    public sealed record Spoken(ChatLine Line, AgentId Agent) : ChatItem;

    /// <summary>A round's wait, between question and answer; of an unanswered round after the account's last line.</summary>
    /// <param name="Account">That was asked.</param>
    /// <param name="Agent">Its holder.</param>
    /// <param name="Number">Of the round in its reception, from 1.</param>
    /// <param name="Round">When asked and answered.</param>
    /// <param name="Time">Capped as the figures are (<c>waitCap</c>); null: unanswered.</param>
    /// <param name="IsSlow">Longer than <c>slowSeconds</c>.</param>
    public sealed record Waited(AccountId Account, AgentId Agent, int Number, Round Round, TimeSpan? Time, bool IsSlow) : ChatItem
    {
        public bool IsUnanswered => Time is null;
    }

    /// <summary>Something happened to an order of this buyer.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Moment">What.</param>
    /// <param name="At">When.</param>
    /// <param name="Amount">Ordered, paid or given back; null where no money is meant.</param>
    /// <param name="Credit">Of creation and payment; null of all others.</param>
    public sealed record Traded(OrderExplanation Order, OrderMoment Moment, Instant At, Money? Amount, CreditExplanation? Credit) : ChatItem;
}
