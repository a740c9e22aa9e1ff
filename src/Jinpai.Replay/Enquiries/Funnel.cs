using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Enquiries;

/// <summary>Gathers a buyer's enquiries into cohorts, per agent and for the shop, and follows each to its orders (spec 2.6).</summary>
internal sealed class Funnel(RuleBook rules)
{
    /// <param name="buyer">The buyer.</param>
    /// <param name="enquiries">Receptions that are enquiries.</param>
    /// <param name="orders">The buyer's orders with their credits, by creation.</param>
    public List<FunnelFact> Facts(BuyerKey buyer, IEnumerable<Conversation> enquiries, IReadOnlyList<BuyerOrder> orders)
    {
        var cohorts = new Dictionary<(AgentId? Agent, BusinessDay Day), Cohort>();
        foreach (var enquiry in enquiries)
        {
            Join(cohorts, enquiry.Agent, enquiry);
            Join(cohorts, agent: null, enquiry);
        }

        var facts = new List<FunnelFact>(cohorts.Count);
        foreach (var cohort in cohorts.Values.OrderBy(cohort => cohort.Day).ThenBy(cohort => cohort.Agent?.Value ?? "", StringComparer.Ordinal))
        {
            facts.Add(cohort.ToFact(buyer, orders, order => IsLastCohort(cohort, order, cohorts.Values)));
        }

        return facts;
    }

    private void Join(Dictionary<(AgentId? Agent, BusinessDay Day), Cohort> cohorts, AgentId? agent, Conversation enquiry)
    {
        var asked = enquiry.BuyerFirstAt!.Value;
        var byException = enquiry.Class == EnquiryClass.EnquiryByException;
        if (cohorts.TryGetValue((agent, enquiry.Day), out var cohort))
        {
            cohort.Join(asked, byException);
            return;
        }

        cohorts.Add((agent, enquiry.Day), new Cohort(agent, enquiry.Day, asked, byException)
        {
            WindowEnd = rules.EnquiryWindowEnd(enquiry.Day),
            PaidNextDayMaturity = rules.PaidNextDayMaturity(enquiry.Day),
            PaidMaturity = rules.PaidMaturity(enquiry.Day),
            NextDayEnd = rules.Calendar.EndOf(enquiry.Day.Next),
        });
    }

    private static bool IsLastCohort(Cohort cohort, BuyerOrder order, IEnumerable<Cohort> all)
    {
        foreach (var other in all)
        {
            if (other.Agent == cohort.Agent && other.Day > cohort.Day && other.Holds(order))
            {
                return false;
            }
        }

        return true;
    }
}
