using Jinpai.Core;

namespace Jinpai.Metrics.Query;

/// <summary>Whose figures are asked for, and the agents whose daily rows they are the sum of.</summary>
public sealed class SubjectMembers
{
    private readonly Func<AgentId, BusinessDay, bool> _belongs;

    private SubjectMembers(MetricSubject subject, IReadOnlyList<AgentId>? agents, Func<AgentId, BusinessDay, bool>? belongs = null)
    {
        Subject = subject;
        Agents = agents;
        _belongs = belongs ?? ((_, _) => true);
    }

    /// <summary>The shop has rows of its own.</summary>
    public static SubjectMembers Shop { get; } = new(MetricSubject.Shop, null);

    public MetricSubject Subject { get; }

    /// <summary>Whoever is a member on some day, each once, ordinally; null: the shop.</summary>
    public IReadOnlyList<AgentId>? Agents { get; }

    public static SubjectMembers Agent(AgentId agent) => new(MetricSubject.Of(agent), [agent]);

    public static SubjectMembers Team(string name, TeamRoster roster) =>
        new(MetricSubject.OfTeam(name), [.. roster.AgentsOf(name).Order()], (agent, day) => roster.TeamOf(agent, day) == name);

    /// <summary>Whether what one of <see cref="Agents"/> did on the day is the subject's.</summary>
    public bool Has(AgentId agent, BusinessDay day) => _belongs(agent, day);
}
