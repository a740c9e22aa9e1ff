using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reports;

/// <summary>二八: who brings most of the sales, and which share the best fifth of the agents brings (spec 4.5).</summary>
public sealed class SalesShares
{
    private const string Sales = "sales";
    private readonly List<(string Agent, Ratio Sales, Ratio? Cumulative)> _rows;
    private readonly Ratio _total;

    private SalesShares(IEnumerable<(string Agent, Ratio Sales)> agents)
    {
        var ordered = agents.OrderByDescending(agent => agent.Sales).ThenBy(agent => agent.Agent, StringComparer.Ordinal).ToList();
        _total = ordered.Aggregate(Ratio.Zero, (sum, agent) => sum + agent.Sales);
        _rows = [];
        var sum = Ratio.Zero;
        foreach (var (agent, sales) in ordered)
        {
            sum += sales;
            _rows.Add((agent, sales, _total.Sign > 0 ? sum / _total : null));
        }
    }

    /// <summary>A fifth of the agents, rounded up.</summary>
    public int TopCount => (_rows.Count + 4) / 5;

    /// <summary>Of the sales of all agents; null where nobody sold anything.</summary>
    public Ratio? TopShare => _rows.Count == 0 ? null : _rows[TopCount - 1].Cumulative;

    /// <summary>Agents whose sales are known; silent sales have no agent and are not part of it.</summary>
    public static SalesShares Of(FigureSource source)
    {
        var metric = MetricCatalog.Known.Find(Sales)!;
        return new SalesShares(source.Ask(MetricGrouping.Agents, [metric]).Rows.Where(row => row[metric].Value is not null).Select(row => (row.Subject.Name, row[metric].Value!.Value)));
    }

    public OutputTable ToTable(string title, Words words)
    {
        OutputColumn[] columns = [new(words["column.agent"]), new(words["pareto.sales"], OutputKind.Money), new(words["pareto.share"], OutputKind.Percent), new(words["pareto.cumulative"], OutputKind.Percent), new(words["pareto.top"])];
        var rows = _rows.Select((row, index) => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(row.Agent), OutputCell.Number(row.Sales), Share(row.Sales), OutputCell.Number(row.Cumulative), OutputCell.Mark(index < TopCount ? "★" : ""),
        ]).ToList();
        var note = TopShare is { } share ? words.Format("pareto.note", TopCount, _rows.Count, (share * Ratio.From(100)).Round(2)) : words["pareto.none"];
        return new OutputTable(title, columns, rows) { Notes = [note] };
    }

    public JsonObject ToJson(string shop, DaySpan days) => new()
    {
        ["shop"] = shop,
        ["from"] = days.First.ToString(),
        ["to"] = days.Last.ToString(),
        ["agents"] = new JsonArray([.. _rows.Select((row, index) => (JsonNode)new JsonObject
        {
            ["agent"] = row.Agent,
            ["sales"] = row.Sales.Round(OutputCell.Places),
            ["share"] = Share(row.Sales).Figure,
            ["cumulative"] = row.Cumulative?.Round(OutputCell.Places),
            ["top"] = index < TopCount,
        })]),
        ["topAgents"] = _rows.Count == 0 ? 0 : TopCount,
        ["topShare"] = TopShare?.Round(OutputCell.Places),
    };

    private OutputCell Share(Ratio sales) => OutputCell.Number(_total.Sign > 0 ? sales / _total : (Ratio?)null);
}
