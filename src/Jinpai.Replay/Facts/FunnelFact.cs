using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One enquirer: agent × buyer × business day; for the shop (<see cref="Agent"/> null) buyer × day, whichever agents were asked (spec 2.6).</summary>
/// <remarks>Written with all that is known; whether a figure of it may be shown yet is decided when read, from <see cref="Day"/> and the data horizon.</remarks>
public readonly record struct FunnelFact
{
    /// <summary>Null: the shop.</summary>
    public required AgentId? Agent { get; init; }
    public required BuyerKey Buyer { get; init; }
    public required BusinessDay Day { get; init; }

    /// <summary>The buyer's first message in the enquiry.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>All receptions behind it are enquiries by exception only.</summary>
    public bool IsByException { get; init; }
    public FunnelStage OrderedSameDay { get; init; }
    public FunnelStage Ordered { get; init; }
    public FunnelStage PaidNextDay { get; init; }
    public FunnelStage Paid { get; init; }

    /// <summary>Ordered amount of the orders, in their last cohort, that were not decided by maturity.</summary>
    public Money LostPayment { get; init; }

    /// <summary><see cref="LossKind.None"/> for who ordered and paid. Of the shop only <see cref="LossKind.ToShop"/> and <see cref="LossKind.Payment"/> occur.</summary>
    public LossKind Loss { get; init; }

    /// <summary>With <see cref="LossKind.ToColleague"/>: the agent credited with the earliest such order. Else null.</summary>
    public AgentId? LostTo { get; init; }

    /// <summary>The order behind the loss, if there is one: not decided, or bought elsewhere.</summary>
    public OrderId? LostOrder { get; init; }
}
