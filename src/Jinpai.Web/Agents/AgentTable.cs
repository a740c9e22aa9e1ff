using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;
using Jinpai.Web.Views;

namespace Jinpai.Web.Figures;

/// <summary>The agents' table as the query asks for it: the page shows it, and the downloads write the same.</summary>
/// <param name="Columns">What it shows.</param>
/// <param name="Table">Its rows in order: agents, or teams; the shop.</param>
/// <param name="Teams">All teams of the shop.</param>
/// <param name="Team">The one that is looked at; null: all.</param>
/// <param name="TeamRow">Its figures.</param>
/// <param name="IsTeamUnknown">The query names a team that is not there.</param>
public sealed record AgentsView(ColumnSet Columns, MetricTable Table, IReadOnlyList<string> Teams, string? Team, MetricRow? TeamRow, bool IsTeamUnknown)
{
    /// <summary>The key of the first column.</summary>
    public const string NameKey = "name";

    /// <summary>Rows are teams instead of agents.</summary>
    public bool IsByTeam => Table.Grouping == MetricGrouping.Teams;

    public static AgentsView Of(Visit visit, ShopSession shop, ShopFigures figures)
    {
        var columns = ColumnSet.Of(visit);
        var (first, last) = (visit.Span.First, visit.Span.Last);
        var members = MembersOf(shop);
        var teams = members.Select(team => team.Key).Order(StringComparer.Ordinal).ToList();
        var asked = visit.Asked("team");
        var team = asked is not null && teams.Contains(asked) ? asked : null;
        var isByTeam = visit.Asked("by") == "team" && teams.Count > 0 && team is null;
        var table = figures.Table(shop, first, last, isByTeam ? MetricGrouping.Teams : MetricGrouping.Agents);
        var rows = team is null ? table.Rows : [.. table.Rows.Where(row => members[team].Contains(row.Subject.Members![0]))];
        var teamRow = team is null ? null : figures.Table(shop, first, last, MetricGrouping.Teams).Rows.FirstOrDefault(row => row.Subject.Name == team);
        return new AgentsView(columns, table with { Rows = TableOrder.Of(visit).Apply(rows, Keys(columns)), Metrics = columns.Metrics }, teams, team, teamRow, asked is not null && team is null);
    }

    /// <summary>How a metric is written.</summary>
    public static OutputKind KindOf(Metric metric) => PeriodRun.KindOf(metric.Id);

    /// <summary>Agents by team. An agent may have been in several.</summary>
    private static ILookup<string, AgentId> MembersOf(ShopSession shop)
    {
        using var reader = shop.Store.Read();
        return reader.Records<AgentRecord>().Where(record => record.Team is not null).ToLookup(record => record.Team!, record => record.Agent, StringComparer.Ordinal);
    }

    private static Dictionary<string, Func<MetricRow, object?>> Keys(ColumnSet columns)
    {
        var keys = columns.Metrics.ToDictionary(metric => metric.Id, metric => (Func<MetricRow, object?>)(row => row[metric].Value), StringComparer.Ordinal);
        keys[NameKey] = row => row.Subject.Name;
        return keys;
    }
}
