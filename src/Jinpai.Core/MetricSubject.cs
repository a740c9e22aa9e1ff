namespace Jinpai.Core;

/// <summary>Whose figure it is: an agent's, a team's or the shop's. Equal if kind and name are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The agent's or team's name; of the shop empty.</param>
public readonly record struct MetricSubject(MetricSubjectKind Kind, string Name) : IComparable<MetricSubject>
{
    /// <summary>How files write the shop.</summary>
    public const string ShopText = "*";

    public static MetricSubject Shop { get; } = new(MetricSubjectKind.Shop, "");

    public bool IsShop => Kind == MetricSubjectKind.Shop;

    /// <summary>The agent; null for a team or the shop.</summary>
    public AgentId? Agent => Kind == MetricSubjectKind.Agent ? new AgentId(Name) : null;

    public static MetricSubject Of(AgentId agent) => new(MetricSubjectKind.Agent, agent.Value);
    public static MetricSubject OfTeam(string name) => new(MetricSubjectKind.Team, name);

    /// <summary>As files name agents and the shop: <c>*</c> is the shop, everything else an agent.</summary>
    public static MetricSubject Parse(string text) => text == ShopText ? Shop : new MetricSubject(MetricSubjectKind.Agent, text);

    /// <summary>Agents, then teams, then the shop; each ordinally by name.</summary>
    public int CompareTo(MetricSubject other) => Kind == other.Kind ? string.CompareOrdinal(Name, other.Name) : Kind.CompareTo(other.Kind);

    public static bool operator <(MetricSubject left, MetricSubject right) => left.CompareTo(right) < 0;
    public static bool operator >(MetricSubject left, MetricSubject right) => left.CompareTo(right) > 0;
    public static bool operator <=(MetricSubject left, MetricSubject right) => left.CompareTo(right) <= 0;
    public static bool operator >=(MetricSubject left, MetricSubject right) => left.CompareTo(right) >= 0;

    /// <summary>The name; of the shop <c>*</c>.</summary>
    public override string ToString() => IsShop ? ShopText : Name;
}
