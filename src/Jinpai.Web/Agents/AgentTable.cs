using Jinpai.Desk.Shops;
using Jinpai.Metrics.Query;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Agents;

/// <summary>The agents' table as the query asks for it: the page shows it, and the downloads write the same.</summary>
/// <param name="Columns">What it shows.</param>
/// <param name="Table">Its rows in order: agents, or teams; the shop.</param>
/// <param name="Teams">All teams of the shop.</param>
/// <param name="Team">The one that is looked at; null: all.</param>
/// <param name="TeamRow">Its figures.</param>
/// <param name="IsTeamUnknown">The query names a team that is not there.</param>
public sealed record AgentTable(ColumnSet Columns, MetricTable Table, IReadOnlyList<string> Teams, string? Team, MetricRow? TeamRow, bool IsTeamUnknown)
{
    /// <summary>The key of the first column.</summary>
    public const string NameKey = "name";

    /// <summary>Rows are teams instead of agents.</summary>
    public bool IsByTeam => Table.Grouping == MetricGrouping.Teams;

    public static AgentTable Of(Visit visit, ShopSession shop, ShopFigures figures)
    {
        var columns = ColumnSet.Of(visit);
        var roster = shop.Teams();
        var teams = roster.Names;
        var asked = visit.Asked("team");
        var team = asked is not null && teams.Contains(asked) ? asked : null;
        var isByTeam = visit.Asked("by") == "team" && teams.Count > 0 && team is null;
        var table = figures.Table(shop, visit.Span, isByTeam ? MetricGrouping.Teams : MetricGrouping.Agents);
        var members = team is null ? null : roster.AgentsOf(team, visit.Span);
        var rows = team is null ? table.Rows : [.. table.Rows.Where(row => members!.Contains(row.Subject.Agent!.Value))];
        var teamRow = team is null ? null : figures.Table(shop, visit.Span, MetricGrouping.Teams).Rows.FirstOrDefault(row => row.Subject.Name == team);
        return new AgentTable(columns, table with { Rows = AskedOrder.Of(visit).Apply(rows, Keys(columns)), Metrics = columns.Metrics }, teams, team, teamRow, asked is not null && team is null);
    }

    private static Dictionary<string, Func<MetricRow, object?>> Keys(ColumnSet columns)
    {
        var keys = columns.Metrics.ToDictionary(metric => metric.Id, metric => (Func<MetricRow, object?>)(row => row[metric].Value), StringComparer.Ordinal);
        keys[NameKey] = row => row.Subject.Name;
        return keys;
    }
}
