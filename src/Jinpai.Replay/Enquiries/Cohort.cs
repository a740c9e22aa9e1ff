using Jinpai.Core;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay.Enquiries;

/// <summary>One enquirer in the making: agent (or the shop) × buyer × day, with the instants that bound its figures (spec 2.6).</summary>
internal sealed class Cohort(AgentId? agent, BusinessDay day, Instant askedAt, bool isByException)
{
    public AgentId? Agent { get; } = agent;
    public BusinessDay Day { get; } = day;
    public Instant AskedAt { get; private set; } = askedAt;
    public bool IsByException { get; private set; } = isByException;
    public Instant WindowEnd { get; init; }
    public Instant PaidNextDayMaturity { get; init; }
    public Instant PaidMaturity { get; init; }
    public Instant NextDayEnd { get; init; }

    /// <summary>Another reception of the same agent, buyer and day: one enquirer.</summary>
    public void Join(Instant asked, bool byException)
    {
        AskedAt = Instant.Earlier(AskedAt, asked);
        IsByException &= byException;
    }

    /// <summary>Created after the question and within the window.</summary>
    public bool Holds(BuyerOrder order) => order.CountsForFunnel && order.CreatedAt >= AskedAt && order.CreatedAt < WindowEnd;

    /// <summary>The shop owns every order; an agent those whose creation is credited to them.</summary>
    public bool Owns(BuyerOrder order) => Agent is null || order.CreationAgent == Agent;

    public FunnelFact ToFact(BuyerKey buyer, IReadOnlyList<BuyerOrder> orders, Func<BuyerOrder, bool> isLastCohortOf)
    {
        var stages = new FunnelStages(this);
        BuyerOrder? colleague = null;
        BuyerOrder? silent = null;
        foreach (var order in orders)
        {
            if (!Holds(order))
            {
                continue;
            }

            if (Owns(order))
            {
                stages.Add(order, isLastCohortOf(order));
            }
            else if (order.CreationAgent is not null)
            {
                colleague ??= order;
            }
            else
            {
                silent ??= order;
            }
        }

        var loss = stages.Ordered.IsReached
            ? stages.Paid.IsReached ? LossKind.None : LossKind.Payment
            : colleague is not null ? LossKind.ToColleague : silent is not null ? LossKind.BoughtSilently : LossKind.ToShop;
        return new FunnelFact
        {
            Agent = Agent,
            Buyer = buyer,
            Day = Day,
            AskedAt = AskedAt,
            IsByException = IsByException,
            OrderedSameDay = stages.OrderedSameDay,
            Ordered = stages.Ordered,
            PaidNextDay = stages.PaidNextDay,
            Paid = stages.Paid,
            Loss = loss,
            LostTo = loss == LossKind.ToColleague ? colleague!.CreationAgent : null,
            LostOrder = loss switch
            {
                LossKind.Payment => stages.FirstOrder,
                LossKind.ToColleague => colleague!.Id,
                LossKind.BoughtSilently => silent!.Id,
                _ => null,
            },
        };
    }
}
