using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Metrics.Reports;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reports;

/// <summary>A report of computed figures, as a table and as JSON.</summary>
/// <param name="Table">The figures.</param>
/// <param name="Source">Where they come from.</param>
public sealed record FigureReport(MetricTable Table, FigureSource Source)
{
    /// <summary>What its rows can be, by the name of the report.</summary>
    public static OrderedDictionary<string, MetricGrouping> Groupings { get; } = new(StringComparer.Ordinal)
    {
        ["agents"] = MetricGrouping.Agents,
        ["teams"] = MetricGrouping.Teams,
        ["shop"] = MetricGrouping.Shop,
        ["days"] = MetricGrouping.Days,
    };

    /// <param name="desk">Hears of the replay, if there is one.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="rulesFile">A trial under other rules; null: the shop's own.</param>
    /// <param name="days">The days.</param>
    /// <param name="grouping">What its rows are.</param>
    /// <param name="metrics">Its columns.</param>
    public static FigureReport Of(DeskSession desk, ShopSession shop, string? rulesFile, DaySpan days, MetricGrouping grouping, IReadOnlyList<Metric> metrics)
    {
        var source = FigureSource.Open(desk, shop, rulesFile, days, metrics.Any(FigureSource.IsDistinct));
        return new FigureReport(source.Ask(grouping, metrics), source);
    }

    public OutputTable ToTable(Words words) => ReportTable.Of(Table, Source, words);

    public string ToJson() => ReportJson.Write(Table, Source.Shop.Code, Source.RulesName);
}
