using System.Text;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Metrics.Reports;

/// <summary>A report as CSV that Excel opens: UTF-8 with a byte order mark, CRLF, a header of names; the shop's row last. Numbers are full numbers, immature and missing ones the words that platforms use.</summary>
public static class ReportCsv
{
    public static string Write(MetricTable table, MetricLanguage language)
    {
        var isChinese = language == MetricLanguage.Chinese;
        var text = new StringBuilder("\uFEFF");
        var heading = table.Grouping switch
        {
            MetricGrouping.Agents => isChinese ? "客服" : "Agent",
            MetricGrouping.Teams => isChinese ? "团队" : "Team",
            MetricGrouping.Days => isChinese ? "日期" : "Day",
            _ => isChinese ? "店铺" : "Shop",
        };
        AppendLine(text, table.Metrics.Select(metric => metric.NameIn(language)).Prepend(heading));
        foreach (var row in table.Rows)
        {
            AppendRow(text, table, row, table.Grouping == MetricGrouping.Days ? row.First.ToString() : row.Subject.Name, isChinese);
        }

        AppendRow(text, table, table.Shop, isChinese ? "全店" : "Shop", isChinese);
        return text.ToString();
    }

    /// <summary>A text that no spreadsheet takes for a formula, quoted where CSV needs it.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(',', '"', '\n') || safe.Contains('\r', StringComparison.Ordinal) ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static void AppendRow(StringBuilder text, MetricTable table, MetricRow row, string name, bool isChinese)
    {
        text.Append(Cell(name));
        foreach (var metric in table.Metrics)
        {
            // A number is written by us and may begin with a minus; only texts can be formulas.
            text.Append(',').Append(row[metric] switch
            {
                { Value: { } value } => NumberText.Of(value),
                { State: FigureState.Immature } => isChinese ? "延迟统计" : "immature",
                _ => isChinese ? "暂无数据" : "none",
            });
        }

        text.Append("\r\n");
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
}
