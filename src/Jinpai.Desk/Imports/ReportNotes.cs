using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;

namespace Jinpai.Desk.Imports;

/// <summary>What was understood of a report, for a person to confirm: its period and where that is from, its agents, its columns, the rows of peers.</summary>
public static class ReportNotes
{
    public static IEnumerable<string> Lines(ReportSummary report, Words words)
    {
        yield return words.Format(
            "values.report", report.Map.Name(words.IsChinese ? Language.Chinese : Language.English), report.Period?.ToString() ?? words["values.noperiod"], words["period." + Codes.Of(report.PeriodSource)],
            report.Agents.Count, string.Join(words.In(LocalText.Comma), report.Agents));
        yield return words.Format("values.columns", string.Join(words.In(LocalText.Comma), report.MappedColumns.Where(column => column.Metric is not null).Select(column => column.Header + "=" + MetricCells.NameOf(column.Metric!, words))));
        if (report.JudgeRule is { } rule)
        {
            yield return words.Format("values.judge", rule);
        }

        foreach (var peers in report.Benchmarks.Where(figure => figure.Row is SummaryRow.PeerBest or SummaryRow.PeerMean).GroupBy(figure => figure.Row))
        {
            yield return words.Format("values.peers", words["benchmark." + Codes.Of(peers.Key)], peers.Count());
        }
    }
}
