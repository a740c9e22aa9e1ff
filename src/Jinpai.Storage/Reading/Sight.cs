using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Storage.Reading;

/// <summary>What a reader reads: rows of some agents, each on some days, with buyers as they may be shown. What nobody has, such as a silent sale, is not among the rows of some agents; the shop's own sums are.</summary>
/// <param name="name">Equal ones see the same rows of the same data.</param>
/// <param name="agents">Whoever is seen on some day; null: everybody, and what nobody has.</param>
/// <param name="sees">Of one of them: on this day.</param>
/// <param name="mask">How a buyer is shown; null: as the platform names them.</param>
public sealed class Sight(string name, IReadOnlySet<AgentId>? agents, Func<AgentId, BusinessDay, bool> sees, Func<BuyerKey, BuyerKey>? mask)
{
    public string Name => name;

    /// <summary>False: buyers are shown otherwise than they are named.</summary>
    public bool IsClear => mask is null;

    public bool SeesEverybody => agents is null;

    public BuyerKey Shown(BuyerKey buyer) => mask is null ? buyer : mask(buyer);

    /// <summary>On some day.</summary>
    public bool Sees(AgentId agent) => agents?.Contains(agent) != false;

    public bool Sees(AgentId agent, BusinessDay day) => agents is null || (agents.Contains(agent) && sees(agent, day));

    /// <summary>Null: it is nobody's.</summary>
    public bool Sees(AgentId? agent, BusinessDay day) => agent is { } one ? Sees(one, day) : agents is null;

    /// <summary>Somebody who is seen has a part in the deal: the sale, the creation, the payment, the follow-up, or as a candidate.</summary>
    public bool Sees(DealFact deal)
    {
        var day = deal.SaleDay ?? deal.CreatedDay;
        return Sees(deal.SaleAgent, day) || Sees(deal.CreationAgent, day) || Sees(deal.PaymentAgent, day) || Sees(deal.FollowUpAgent, day) || deal.Assistants.Any(agent => Sees(agent, day));
    }

    internal bool Sees(string? agent, BusinessDay day) => string.IsNullOrEmpty(agent) ? agents is null : Sees(new AgentId(agent), day);
}
