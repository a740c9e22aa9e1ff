using System.Text.Json.Nodes;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reports;

/// <summary>What reports say of peers and of the shop as a whole (spec 3.7), beside the figures of each agent by the same days.</summary>
public sealed class BenchmarkTable
{
    public static readonly NoticeKind NoBenchmarks = new(
        "no_benchmarks", NoticeWeight.Information,
        zh: "没有周期恰好是 {0} 至 {1} 的报表对照值。",
        en: "No report of just {0} to {1} states benchmarks.");

    private static readonly SummaryRow[] Rows = [SummaryRow.PeerBest, SummaryRow.PeerMean, SummaryRow.ShopTotal, SummaryRow.ShopMean, SummaryRow.AgentTotal, SummaryRow.AgentMean];
    private readonly ShopSession _shop;
    private readonly FigureTable _figures;
    private readonly IReadOnlyList<BenchmarkRecord> _records;
    private readonly DaySpan _days;
    private readonly IReadOnlyList<AgentId> _agents;

    private BenchmarkTable(ShopSession shop, FigureTable figures, IReadOnlyList<BenchmarkRecord> records, DaySpan days)
    {
        _shop = shop;
        _figures = figures;
        _records = records;
        _days = days;
        _agents = [.. figures.Agents.Where(agent => shop.Sees(agent, days.Last))];
    }

    public bool IsEmpty => _records.Count == 0;

    /// <summary>What is worth knowing: figures left out, or nothing to show.</summary>
    public IReadOnlyList<Notice> Notices { get; private init; } = [];

    /// <param name="session">Whose language.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="days">Only reports of just these days are meant.</param>
    public static BenchmarkTable Of(DeskSession session, ShopSession shop, DaySpan days)
    {
        session.Require(Right.ReadFigures);
        var figures = SpanFigures.Of(session, shop, days, []);
        using var reader = shop.ReadAll();
        var records = reader.Records<BenchmarkRecord>().Where(record => record.From == days.First && record.To == days.Last).ToList();
        var left = SpanFigures.Left(figures.OtherPeriods, days);
        return new BenchmarkTable(shop, figures.Figures, records, days)
        {
            Notices = records.Count > 0 ? left : [.. left, new Notice(NoBenchmarks, null, days.First.ToString(), days.Last.ToString())],
        };
    }

    /// <summary>A row for each metric of each report; the agents' figures behind.</summary>
    public OutputTable ToTable(Words words)
    {
        var shown = Rows.Where(row => _records.Any(record => record.Row == Codes.Of(row))).ToList();
        OutputColumn[] columns =
        [
            new(words["column.metric"]), .. shown.Select(row => new OutputColumn(words["benchmark." + Codes.Of(row)], OutputKind.Decimal)),
            .. _agents.Select(agent => new OutputColumn(agent.Value, OutputKind.Decimal)),
        ];
        var rows = _records.GroupBy(record => (record.Report, record.Metric)).Select(group => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(MetricCells.NameOf(group.Key.Metric, words)),
            .. shown.Select(row => OutputCell.Number(group.FirstOrDefault(record => record.Row == Codes.Of(row))?.Value).As(MetricCells.KindOf(group.Key.Metric))),
            .. _agents.Select(agent => MetricCells.Cell(_figures.Of(agent, new MetricReference(group.Key.Metric)), words).As(MetricCells.KindOf(group.Key.Metric))),
        ]);
        return new OutputTable(words.Format("benchmark.title", _shop.Info.Name, _days.First, _days.Last), columns, [.. rows]);
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
            ["value"] = JsonNode.Parse(NumberText.Plain(Rounding.HalfUp(record.Value, OutputCell.Places))),
        })]),
    };
}
