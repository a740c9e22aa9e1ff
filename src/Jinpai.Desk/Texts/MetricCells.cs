using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Texts;

/// <summary>How a metric is called and its figures are shown in tables.</summary>
public static class MetricCells
{
    private const string NoData = "-";

    /// <summary>The metric's name in the reader's language; its id where the catalogue has none.</summary>
    public static string NameOf(string metric, Words words) => words.In(MetricCatalog.Known.NameOf(metric));

    public static string NameOf(Metric metric, Words words) => words.In(metric.Names);

    /// <summary>As which kind of number the metric's values are shown; a decimal where the catalogue does not know it.</summary>
    public static OutputKind KindOf(string metric) => MetricCatalog.Known.Find(metric) is { } known ? KindOf(known.Unit) : OutputKind.Decimal;

    public static OutputKind KindOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Rate => OutputKind.Percent,
        MetricUnit.Money => OutputKind.Money,
        MetricUnit.Seconds => OutputKind.Seconds,
        MetricUnit.Count => OutputKind.Integer,
        _ => OutputKind.Decimal,
    };

    public static OutputCell Cell(MetricValue figure, Words words) => figure.State == FigureState.Ok ? OutputCell.Number(figure.Value) : Mark(figure.State, words);

    /// <summary>What stands where a figure would; in tables with many columns a dash for what nobody has data of.</summary>
    public static OutputCell Mark(FigureState state, Words words) => OutputCell.Mark(state == FigureState.Immature ? FigureStates.Word(state, words.IsChinese ? Language.Chinese : Language.English) : NoData);
}
