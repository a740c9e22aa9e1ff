using Jinpai.Core;

namespace Jinpai.Metrics.Query;

/// <summary>Whose figures: an agent, a team, or the shop.</summary>
public sealed class MetricSubject
{
    private MetricSubject(string name, IReadOnlyList<AgentId>? members, bool isAgent)
    {
        Name = name;
        Members = members;
        IsAgent = isAgent;
    }

    public static MetricSubject Shop { get; } = new("", null, isAgent: false);

    /// <summary>The agent's or team's name; of the shop empty.</summary>
    public string Name { get; }

    /// <summary>The agents; null: the shop.</summary>
    public IReadOnlyList<AgentId>? Members { get; }
    public bool IsAgent { get; }
    public bool IsShop => Members is null;

    public static MetricSubject Agent(AgentId agent) => new(agent.Value, [agent], isAgent: true);

    public static MetricSubject Team(string name, IEnumerable<AgentId> members) => new(name, [.. members.Distinct().Order()], isAgent: false);

    public override string ToString() => IsShop ? "*" : Name;
}
