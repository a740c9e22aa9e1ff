using System.Text.Json.Nodes;
using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reports;

/// <summary>Imported figures of a span beside the computed ones, with their exact differences.</summary>
public sealed class FigureComparison
{
    public static readonly NoticeKind NothingToCompare = new(
        "nothing_to_compare", NoticeWeight.Information,
        zh: "没有周期恰好是 {0} 至 {1} 的导入报表。",
        en: "No report was imported for just {0} to {1}.");

    private readonly ShopSession _shop;
    private readonly DaySpan _days;

    private FigureComparison(ShopSession shop, DaySpan days, IReadOnlyList<ComparedFigure> rows, IReadOnlyList<DaySpan> others)
    {
        _shop = shop;
        _days = days;
        Rows = rows;
        OtherPeriods = others;
    }

    /// <summary>By agent, the shop last, then in the catalogue's order.</summary>
    public IReadOnlyList<ComparedFigure> Rows { get; }

    /// <summary>Periods of imported figures that touch the days without being these: nothing of them is compared.</summary>
    public IReadOnlyList<DaySpan> OtherPeriods { get; }

    /// <summary>What is worth knowing: nothing to compare, or figures left out.</summary>
    public IReadOnlyList<Notice> Notices { get; private init; } = [];

    public static FigureComparison Of(DeskSession session, ShopSession shop, DaySpan days)
    {
        var source = FigureSource.Open(session, shop, null, days);
        using var reader = shop.ReadAll();
        var imported = reader.Records<ImportedMetricValue>().Where(value => value.From == days.First && value.To == days.Last && (value.Subject.Agent is not { } agent || shop.Sees(agent, days.Last))).ToList();
        var metrics = imported.Select(value => MetricCatalog.Known.Find(value.Metric)).OfType<Metric>().Where(metric => metric.Computed).DistinctBy(metric => metric.Id).ToList();
        var table = source.WholeOf(metrics);
        var rows = table.Rows.Append(table.Shop).ToDictionary(row => row.Subject);
        var order = MetricCatalog.Known.All.Index().ToDictionary(metric => metric.Item.Id, metric => metric.Index, StringComparer.Ordinal);
        var compared = imported.Select(value => new ComparedFigure(value.Subject, value.Metric, MetricValue.Of(value), Computed(value)))
            .OrderBy(row => row.Subject).ThenBy(row => order.GetValueOrDefault(row.Metric, int.MaxValue)).ThenBy(row => row.Metric, StringComparer.Ordinal);
        var others = ShopRecords.OtherPeriods(reader, days);
        return new FigureComparison(shop, days, [.. compared], others)
        {
            Notices =
            [
                .. imported.Count > 0 ? (Notice[])[] : [new Notice(NothingToCompare, null, days.First.ToString(), days.Last.ToString())],
                .. SpanFigures.Left(others, days),
            ],
        };

        MetricValue Computed(ImportedMetricValue value) =>
            metrics.Find(metric => metric.Id == value.Metric) is { } metric && rows.TryGetValue(value.Subject, out var row) ? row[metric] : MetricValue.None;
    }

    public OutputTable ToTable(Words words)
    {
        OutputColumn[] columns =
        [
            new(words["column.agent"]), new(words["column.metric"]), new(words["column.imported"], OutputKind.Decimal), new(words["column.computed"], OutputKind.Decimal),
            new(words["column.difference"], OutputKind.Decimal), new(words["column.relative"], OutputKind.Percent),
        ];
        var rows = Rows.Select(row =>
        {
            var kind = MetricCells.KindOf(row.Metric);
            return (IReadOnlyList<OutputCell>)
            [
                OutputCell.Text(row.Subject.IsShop ? words["report.total"] : row.Subject.Name), OutputCell.Text(MetricCells.NameOf(row.Metric, words)), MetricCells.Cell(row.Imported, words).As(kind), MetricCells.Cell(row.Computed, words).As(kind),
                OutputCell.Number(row.Difference).As(kind), OutputCell.Number(Relative(row)),
            ];
        });
        return new OutputTable(words.Format("compare.title", _shop.Info.Name, _days.First, _days.Last), columns, [.. rows]) { Notes = [words["compare.note"]] };
    }

    public JsonObject ToJson() => new()
    {
        ["shop"] = _shop.Code,
        ["from"] = _days.First.ToString(),
        ["to"] = _days.Last.ToString(),
        ["rules"] = _shop.RulesName,
        ["figures"] = new JsonArray([.. Rows.Select(row => (JsonNode)new JsonObject
        {
            ["agent"] = row.Subject.ToString(),
            ["metric"] = row.Metric,
            ["imported"] = Json(row.Imported),
            ["computed"] = Json(row.Computed),
            ["difference"] = Number(row.Difference),
        })]),
        ["otherPeriods"] = new JsonArray([.. OtherPeriods.Select(period => (JsonNode)new JsonObject { ["from"] = period.First.ToString(), ["to"] = period.Last.ToString() })]),
    };

    private static Ratio? Relative(ComparedFigure row) => row.Difference is { } difference && row.Computed.Value is { Sign: not 0 } computed ? difference / computed : null;

    private static JsonObject Json(MetricValue figure) => new()
    {
        ["value"] = Number(figure.Value),
        ["numerator"] = Number(figure.Parts?.Numerator),
        ["denominator"] = Number(figure.Parts?.Denominator),
        ["state"] = Codes.Of(figure.State),
    };

    // A JSON number with the places of every other output.
    private static JsonNode? Number(Ratio? figure) =>
        figure is { } value ? JsonNode.Parse(NumberText.Plain(value.Round(OutputCell.Places))) : null;
}
