using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Metrics.Query;

/// <summary>Which team an agent is in on a day, from the agents files. An agent's figures of a day belong to that one team, so that teams sum to the shop (spec 2.6).</summary>
public sealed class TeamRoster
{
    // Of each agent the row that begins last first.
    private readonly Dictionary<AgentId, (DaySpan Held, string Team)[]> _rows;

    /// <param name="agents">Rows of holders of accounts; those without a team say nothing of teams.</param>
    public TeamRoster(IEnumerable<AgentRecord> agents)
    {
        _rows = agents.Where(row => row is { Team: not null, Held: not null })
            .GroupBy(row => row.Agent)
            .ToDictionary(
                agent => agent.Key,
                agent => agent.OrderByDescending(row => row.Held!.Value.First).ThenBy(row => row.Account).ThenBy(row => row.Team, StringComparer.Ordinal).Select(row => (row.Held!.Value, row.Team!)).ToArray());
        Names = [.. _rows.Values.SelectMany(rows => rows).Select(row => row.Team).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private TeamRoster(Dictionary<AgentId, (DaySpan Held, string Team)[]> rows, IReadOnlyList<string> names)
    {
        (_rows, Names) = (rows, names);
    }

    /// <summary>All teams, ordinally.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same of some teams: who is in another one on a day is still in that one.</summary>
    public TeamRoster Only(IReadOnlySet<string> teams) => new(_rows, [.. Names.Where(teams.Contains)]);

    /// <summary>The team of the row that holds on the day; of several the one that begins last. Between rows and after the last one the team stays; before the first one it is the first's. Null: never in a team.</summary>
    public string? TeamOf(AgentId agent, BusinessDay day)
    {
        if (!_rows.TryGetValue(agent, out var rows))
        {
            return null;
        }

        var holding = Array.FindIndex(rows, row => row.Held.Contains(day));
        var begun = holding >= 0 ? holding : Array.FindIndex(rows, row => row.Held.First <= day);
        return rows[begun >= 0 ? begun : ^1].Team;
    }

    /// <summary>Who is ever in the team.</summary>
    public IEnumerable<AgentId> AgentsOf(string team) => _rows.Where(agent => agent.Value.Any(row => row.Team == team)).Select(agent => agent.Key);

    /// <summary>Who is in the team on a day of the span.</summary>
    public IReadOnlySet<AgentId> AgentsOf(string team, DaySpan days) => AgentsOf(team).Where(agent => days.Days.Any(day => TeamOf(agent, day) == team)).ToHashSet();
}
