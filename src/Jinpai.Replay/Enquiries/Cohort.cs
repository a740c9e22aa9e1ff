using Jinpai.Core;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Enquiries;

/// <summary>One enquirer in the making: agent (or the shop) × buyer × day, with the instants that bound its figures (spec 2.6). Used again for other buyers (<see cref="Arenas.Pool{T}"/>).</summary>
internal sealed class Cohort
{
    public AgentId? Agent { get; private set; }
    public BusinessDay Day { get; private set; }
    public Instant AskedAt { get; private set; }
    public bool IsByException { get; private set; }
    public Instant WindowEnd { get; private set; }
    public Instant PaidNextDayMaturity { get; private set; }
    public Instant PaidMaturity { get; private set; }
    public Instant NextDayEnd { get; private set; }

    /// <summary>Forgets what it was.</summary>
    public void Begin(AgentId? agent, BusinessDay day, Instant askedAt, bool isByException, RuleBook rules)
    {
        (Agent, Day, AskedAt, IsByException) = (agent, day, askedAt, isByException);
        WindowEnd = rules.EnquiryWindowEnd(day);
        PaidNextDayMaturity = rules.PaidNextDayMaturity(day);
        PaidMaturity = rules.PaidMaturity(day);
        NextDayEnd = rules.Calendar.EndOf(day.Next);
    }

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

    /// <param name="buyer">The buyer.</param>
    /// <param name="orders">The buyer's orders with their credits, by creation.</param>
    /// <param name="all">The buyer's cohorts: an order counts in the last that holds it.</param>
    public FunnelFact ToFact(BuyerKey buyer, List<BuyerOrder> orders, List<Cohort> all)
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
                stages.Add(order, IsLastOf(order, all));
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
            LostPayment = stages.LostPayment,
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

    private bool IsLastOf(BuyerOrder order, List<Cohort> all)
    {
        foreach (var other in all)
        {
            if (other.Agent == Agent && other.Day > Day && other.Holds(order))
            {
                return false;
            }
        }

        return true;
    }
}
