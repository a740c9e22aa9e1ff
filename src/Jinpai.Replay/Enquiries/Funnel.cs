using Jinpai.Core;
using Jinpai.Replay.Arenas;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Enquiries;

/// <summary>Gathers a buyer's enquiries into cohorts, per agent and for the shop, and follows each to its orders (spec 2.6). One serves buyer after buyer.</summary>
internal sealed class Funnel(RuleBook rules)
{
    private static readonly Comparison<Cohort> ByDayAndAgent = (left, right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day) : string.CompareOrdinal(left.Agent?.Value ?? "", right.Agent?.Value ?? "");

    private readonly Pool<Cohort> _pool = new();
    private readonly List<Cohort> _cohorts = [];
    private readonly List<FunnelFact> _facts = [];

    /// <param name="buyer">The buyer.</param>
    /// <param name="conversations">All, judged; those that are enquiries count.</param>
    /// <param name="orders">The buyer's orders with their credits, by creation.</param>
    /// <returns>By day, then agent, the shop first; gone with the next call.</returns>
    public List<FunnelFact> Facts(BuyerKey buyer, List<Conversation> conversations, List<BuyerOrder> orders)
    {
        _pool.Reset();
        _cohorts.Clear();
        _facts.Clear();
        foreach (var conversation in conversations)
        {
            if (conversation.IsEnquiry)
            {
                Join(conversation.Agent, conversation);
                Join(agent: null, conversation);
            }
        }

        foreach (var cohort in _cohorts)
        {
            _facts.Add(cohort.ToFact(buyer, orders, _cohorts));
        }

        return _facts;
    }

    private void Join(AgentId? agent, Conversation enquiry)
    {
        var asked = enquiry.BuyerFirstAt!.Value;
        var byException = enquiry.Class == EnquiryClass.EnquiryByException;
        foreach (var known in _cohorts)
        {
            if (known.Day == enquiry.Day && known.Agent == agent)
            {
                known.Join(asked, byException);
                return;
            }
        }

        var cohort = _pool.Take();
        cohort.Begin(agent, enquiry.Day, asked, byException, rules);
        Insert(cohort);
    }

    // A buyer has few: each is put where it belongs.
    private void Insert(Cohort cohort)
    {
        var place = _cohorts.Count;
        while (place > 0 && ByDayAndAgent(_cohorts[place - 1], cohort) > 0)
        {
            place--;
        }

        _cohorts.Insert(place, cohort);
    }
}
