using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>绩效明细: the lists behind the figures.</summary>
public sealed class DetailLists(SpanFacts facts, ShopTime time)
{
    private readonly DetailTables _tables = new(time, facts.Rules);

    public static IReadOnlyList<string> Names { get; } = ["receptions", "deals", "losses", "faults", "filtered", "excluded"];

    public DetailList List(string name, AgentId? agent) => name switch
    {
        "receptions" => Receptions(agent),
        "filtered" => Filtered(agent),
        "losses" => Losses(agent),
        "faults" => Faults(agent),
        "excluded" => Deals(name, facts.Deals().Where(deal => deal.Excluded != ExclusionReason.None)),
        _ => Deals(name, facts.Deals().Where(deal => deal.Excluded == ExclusionReason.None && (agent is null || Concerns(deal, agent.Value)))),
    };

    private DetailList Receptions(AgentId? agent) => _tables.Receptions(ByTime(facts.Receptions(agent).Where(fact => fact.Dropped == DropReason.None)));

    private DetailList Filtered(AgentId? agent) => _tables.Filtered(ByTime(facts.Receptions(agent).Where(fact => fact.Dropped != DropReason.None)));

    private DetailList Losses(AgentId? agent) => _tables.Losses(facts.Losses(agent).OrderBy(fact => fact.AskedAt).ThenBy(fact => fact.Agent).ThenBy(fact => fact.Buyer));

    private DetailList Faults(AgentId? agent) => _tables.Faults(facts.Faults(agent).OrderBy(fact => fact.At).ThenBy(fact => fact.Account).ThenBy(fact => fact.Buyer).ThenBy(fact => fact.Kind));

    private DetailList Deals(string name, IEnumerable<DealFact> deals) => _tables.Deals(name, deals.OrderBy(deal => deal.SoldAt ?? deal.CreatedAt).ThenBy(deal => deal.Order));

    // A year of them is much: they come by day, and a day at a time is in memory.
    private static IEnumerable<ReceptionFact> ByTime(IEnumerable<ReceptionFact> receptions)
    {
        var day = new List<ReceptionFact>();
        foreach (var fact in receptions)
        {
            if (day.Count > 0 && day[0].Day != fact.Day)
            {
                foreach (var earlier in InOrder(day))
                {
                    yield return earlier;
                }

                day.Clear();
            }

            day.Add(fact);
        }

        foreach (var last in InOrder(day))
        {
            yield return last;
        }
    }

    private static IOrderedEnumerable<ReceptionFact> InOrder(IEnumerable<ReceptionFact> receptions) => receptions.OrderBy(fact => fact.FirstAt).ThenBy(fact => fact.Account).ThenBy(fact => fact.Buyer);

    private static bool Concerns(DealFact deal, AgentId agent) =>
        deal.SaleAgent == agent || deal.CreationAgent == agent || deal.PaymentAgent == agent || deal.FollowUpAgent == agent || deal.Assistants.Contains(agent);
}
