using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reporting;

/// <summary>What reports say of peers and of the shop as a whole (spec 3.7), beside the figures of each agent by the same days.</summary>
public sealed class BenchmarkTable
{
    private static readonly SummaryRow[] Rows = [SummaryRow.PeerBest, SummaryRow.PeerMean, SummaryRow.ShopTotal, SummaryRow.ShopMean, SummaryRow.AgentTotal, SummaryRow.AgentMean];
    private readonly ShopSession _shop;
    private readonly AppraisalInput _input;
    private readonly IReadOnlyList<BenchmarkRecord> _records;
    private readonly ReportPeriod _days;

    private BenchmarkTable(ShopSession shop, AppraisalInput input, IReadOnlyList<BenchmarkRecord> records, ReportPeriod days)
    {
        _shop = shop;
        _input = input;
        _records = records;
        _days = days;
    }

    public bool IsEmpty => _records.Count == 0;

    /// <param name="session">Whose language.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="first">First day of the reports.</param>
    /// <param name="last">Last day, included: only reports of just these days are meant.</param>
    public static BenchmarkTable Of(DeskSession session, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        var days = new ReportPeriod(first, last);
        var input = new FigureInputs(session).OfDays(shop, days, [], null);
        using var reader = shop.Store.Read();
        return new BenchmarkTable(shop, input, [.. reader.Records<BenchmarkRecord>().Where(record => record.From == first && record.To == last)], days);
    }

    /// <summary>A row for each metric of each report; the agents' figures behind.</summary>
    public OutputTable ToTable(Words words)
    {
        var shown = Rows.Where(row => _records.Any(record => record.Row == Codes.Of(row))).ToList();
        OutputColumn[] columns =
        [
            new(words["column.metric"]), .. shown.Select(row => new OutputColumn(words["benchmark." + Codes.Of(row)], OutputKind.Decimal)),
            .. _input.Figures.Agents.Select(agent => new OutputColumn(agent.Value, OutputKind.Decimal)),
        ];
        var rows = _records.GroupBy(record => (record.Report, record.Metric)).Select(group => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(FigureComparison.NameOf(group.Key.Metric, words)),
            .. shown.Select(row => OutputCell.Number(group.FirstOrDefault(record => record.Row == Codes.Of(row))?.Value).As(PeriodRun.KindOf(group.Key.Metric))),
            .. _input.Figures.Agents.Select(agent => Cell(_input.Figures.Of(agent, new MetricReference(group.Key.Metric)), words).As(PeriodRun.KindOf(group.Key.Metric))),
        ]);
        return new OutputTable(words.Format("benchmark.title", _shop.Store.Shop.Name, _days.First, _days.Last), columns, [.. rows]);
    }

    public JsonObject ToJson() => new()
    {
        ["shop"] = _shop.Code,
        ["from"] = _days.First.ToString(),
        ["to"] = _days.Last.ToString(),
        ["benchmarks"] = new JsonArray([.. _records.Select(record => (JsonNode)new JsonObject
        {
            ["report"] = record.Report,
            ["row"] = record.Row,
            ["metric"] = record.Metric,
            ["value"] = JsonNode.Parse(record.Value.ToString("0.############", CultureInfo.InvariantCulture)),
        })]),
    };

    private static OutputCell Cell(Figure figure, Words words) => figure.State switch
    {
        FigureState.Ok => OutputCell.Number(figure.Value),
        FigureState.Immature => OutputCell.Mark(words["state.immature"]),
        _ => OutputCell.Mark(words["state.none"]),
    };
}
