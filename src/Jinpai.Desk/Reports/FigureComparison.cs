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
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reporting;

/// <summary>Imported figures of a span beside the computed ones, with their exact differences.</summary>
public sealed class FigureComparison
{
    private static readonly AgentId ShopRow = new("*");
    private readonly ShopSession _shop;
    private readonly ReportPeriod _days;

    private FigureComparison(ShopSession shop, ReportPeriod days, IReadOnlyList<ComparedFigure> rows, IReadOnlyList<ReportPeriod> others)
    {
        _shop = shop;
        _days = days;
        Rows = rows;
        OtherPeriods = others;
    }

    /// <summary>By agent, the shop last, then in the catalogue's order.</summary>
    public IReadOnlyList<ComparedFigure> Rows { get; }

    /// <summary>Periods of imported figures that touch the days without being these: nothing of them is compared.</summary>
    public IReadOnlyList<ReportPeriod> OtherPeriods { get; }

    public static FigureComparison Of(DeskSession session, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        var source = FigureSource.Open(session, shop, null, first, last);
        using var reader = shop.Store.Read();
        var imported = reader.Records<ImportedMetricValue>().Where(value => value.From == first && value.To == last).ToList();
        var metrics = imported.Select(value => MetricCatalog.Known.Find(value.Metric)).OfType<Metric>().Where(metric => metric.Computed).DistinctBy(metric => metric.Id).ToList();
        var table = source.Ask(MetricGrouping.Agents, metrics);
        var rows = table.Rows.ToDictionary(row => new AgentId(row.Subject.Name), row => row);
        rows[ShopRow] = table.Shop;
        var order = MetricCatalog.Known.All.Index().ToDictionary(metric => metric.Item.Id, metric => metric.Index, StringComparer.Ordinal);
        var compared = imported.Select(value => new ComparedFigure(value.Agent, value.Metric, ShopRecords.FigureOf(value), Computed(value)))
            .OrderBy(row => row.Agent == ShopRow).ThenBy(row => row.Agent).ThenBy(row => order.GetValueOrDefault(row.Metric, int.MaxValue)).ThenBy(row => row.Metric, StringComparer.Ordinal);
        return new FigureComparison(shop, new ReportPeriod(first, last), [.. compared], ShopRecords.OtherPeriods(reader, first, last));

        Figure Computed(ImportedMetricValue value) =>
            metrics.Find(metric => metric.Id == value.Metric) is { } metric && rows.TryGetValue(value.Agent, out var row) ? FigureInputs.FigureOf(row[metric]) : Figure.None;
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
            var kind = PeriodRun.KindOf(row.Metric);
            return (IReadOnlyList<OutputCell>)
            [
                OutputCell.Text(row.Agent == ShopRow ? words["report.total"] : row.Agent.Value), OutputCell.Text(NameOf(row.Metric, words)), Cell(row.Imported, words).As(kind), Cell(row.Computed, words).As(kind),
                OutputCell.Number(row.Difference).As(kind), OutputCell.Number(Relative(row)),
            ];
        });
        return new OutputTable(words.Format("compare.title", _shop.Store.Shop.Name, _days.First, _days.Last), columns, [.. rows]) { Notes = [words["compare.note"]] };
    }

    public JsonObject ToJson() => new()
    {
        ["shop"] = _shop.Code,
        ["from"] = _days.First.ToString(),
        ["to"] = _days.Last.ToString(),
        ["rules"] = _shop.RulesName,
        ["figures"] = new JsonArray([.. Rows.Select(row => (JsonNode)new JsonObject
        {
            ["agent"] = row.Agent.Value,
            ["metric"] = row.Metric,
            ["imported"] = Json(row.Imported),
            ["computed"] = Json(row.Computed),
            ["difference"] = Number(row.Difference),
        })]),
        ["otherPeriods"] = new JsonArray([.. OtherPeriods.Select(period => (JsonNode)new JsonObject { ["from"] = period.First.ToString(), ["to"] = period.Last.ToString() })]),
    };

    /// <summary>The metric's name in the reader's language; its key where the catalogue has none.</summary>
    public static string NameOf(string metric, Words words) => MetricCatalog.Known.Find(metric) is { } known ? words.Pick(known.Chinese, known.English) : metric;

    private static Ratio? Relative(ComparedFigure row) => row.Difference is { } difference && row.Computed.Value is { Sign: not 0 } computed ? difference / computed : null;

    private static OutputCell Cell(Figure figure, Words words) => figure.State switch
    {
        FigureState.Ok => OutputCell.Number(figure.Value),
        FigureState.Immature => OutputCell.Mark(words["state.immature"]),
        _ => OutputCell.Mark(words["state.none"]),
    };

    private static JsonObject Json(Figure figure) => new()
    {
        ["value"] = Number(figure.Value),
        ["numerator"] = Number(figure.Numerator),
        ["denominator"] = Number(figure.Denominator),
        ["state"] = Codes.Of(figure.State),
    };

    // A JSON number with the places of every other output.
    private static JsonNode? Number(Ratio? figure) =>
        figure is { } value ? JsonNode.Parse(value.Round(OutputCell.Places).ToString("0.############", CultureInfo.InvariantCulture)) : null;
}
