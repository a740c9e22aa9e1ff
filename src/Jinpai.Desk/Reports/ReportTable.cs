using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Reports;

/// <summary>A report as a table for people: names, figures, the shop's row last.</summary>
public static class ReportTable
{
    public static OutputTable Of(MetricTable table, FigureSource source, Words words) => Of(table, source.Shop, words);

    /// <summary>The rows as they stand in the table, whatever order they were brought into.</summary>
    public static OutputTable Of(MetricTable table, ShopSession shop, Words words)
    {
        var name = table.Grouping switch
        {
            MetricGrouping.Agents => words["column.agent"],
            MetricGrouping.Teams => words["column.team"],
            MetricGrouping.Days => words["column.day"],
            _ => words["column.shop"],
        };
        var columns = table.Metrics.Select(metric => new OutputColumn(MetricCells.NameOf(metric, words), MetricCells.KindOf(metric.Unit))).Prepend(new OutputColumn(name)).ToList();
        var rows = table.Rows
            .Select(row => Row(table.Grouping == MetricGrouping.Days ? row.Days.First.ToString() : row.Subject.Name, row, table, words))
            .Append(Row(words["report.total"], table.Shop, table, words)).ToList();
        var horizon = table.Horizon is { } until ? shop.Time.Full(until) : words.In(SharedWords.Never);
        return new OutputTable(words.Format("report.title", shop.Info.Name, table.Days.First, table.Days.Last), columns, rows)
        {
            Notes = [words.Format("report.horizon", horizon, shop.RulesName)],
            TotalRowCount = 1,
        };
    }

    private static List<OutputCell> Row(string name, MetricRow row, MetricTable table, Words words) =>
    [
        OutputCell.Text(name),
        .. table.Metrics.Select(metric => row[metric] switch
        {
            { Value: { } value } => OutputCell.Number(value),
            var none => MetricCells.Mark(none.State, words),
        }),
    ];
}
