using Jinpai.Desk.Explaining;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Desk.Importing;

/// <summary>Says what was understood of a report, for a person to confirm: its period and where that is from, its agents, its columns, the rows of peers.</summary>
public sealed class ReportNotes(DeskSession session)
{
    public void Say(ReportSummary report)
    {
        foreach (var line in Lines(report))
        {
            session.Say(line);
        }
    }

    public IEnumerable<string> Lines(ReportSummary report)
    {
        var words = session.Words;
        yield return words.Format(
            "values.report", report.Map.Name(session.Language), report.Period?.ToString() ?? words["values.noperiod"], words["period." + Codes.Of(report.PeriodSource)],
            report.Agents.Count, string.Join(words["word.comma"], report.Agents));
        yield return words.Format("values.columns", string.Join(words["word.comma"], report.MappedColumns.Where(column => column.Metric is not null).Select(column => column.Header + "=" + NameOf(column.Metric!))));
        if (report.JudgeRule is { } rule)
        {
            yield return words.Format("values.judge", rule);
        }

        foreach (var peers in report.Benchmarks.Where(figure => figure.Row is SummaryRow.PeerBest or SummaryRow.PeerMean).GroupBy(figure => figure.Row))
        {
            yield return words.Format("values.peers", words["benchmark." + Codes.Of(peers.Key)], peers.Count());
        }
    }

    private string NameOf(string metric) => MetricCatalog.Known.Find(metric) is { } known ? session.Words.Pick(known.Chinese, known.English) : metric;
}
