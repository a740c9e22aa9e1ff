using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>Reads a recognised report into the sink and says what it understood.</summary>
internal sealed partial class ReportReader(ReadingContext context, ReportOptions options, Sheet sheet, ReportLayout layout)
{
    /// <summary>For each agent and day, from which on rows are no sums.</summary>
    private const int RowsOfACallList = 3;

    private readonly ReportRows _rows = new(context, options, sheet, layout);

    /// <exception cref="FileRefusedException">Two rows for one agent, rows of single calls, a column twice, no agent at all, or no period where one is needed.</exception>
    public ReportSummary Read()
    {
        if (layout.Doubled.Count > 0)
        {
            throw Refuse(FileIssues.ColumnsDoubled, layout.Header.Number, null, string.Join(", ", layout.Doubled), string.Join(", ", layout.Doubled));
        }

        _rows.Read();
        CheckRepeated();
        foreach (var (number, text) in _rows.WithoutFigures)
        {
            _rows.Report(ReportIssues.Footnote, number, null, text);
        }

        var (period, source) = FindPeriod();
        var unknown = _rows.FindAgents(period);
        var agents = EmitFigures(period);
        Conclude(agents);
        return new ReportSummary
        {
            Map = layout.Map,
            Period = period,
            PeriodSource = source,
            Sheet = sheet.Name,
            JudgeRule = JudgeRuleOf(context.File.Name),
            Agents = agents,
            UnknownNames = unknown,
            MappedColumns = [.. layout.Places.Index().OrderBy(p => p.Item.Index).Select(p => (p.Item.Header, _rows.MetricOf(p.Index)))],
            UnmappedColumns = layout.Unmapped,
            SummaryRows = _rows.Summaries,
            Benchmarks = _rows.Benchmarks,
        };
    }

    private List<AgentId> EmitFigures(DaySpan? period)
    {
        var fold = new ReportFold(_rows, layout);
        var agents = new List<AgentId>();
        foreach (var group in _rows.Agents.GroupBy(r => r.Agent))
        {
            var rows = group.ToList();
            if (rows.Exists(r => r.IsFaulty))
            {
                if (rows.Count > 1)
                {
                    // A sum over the days without one of them would be a wrong figure that looks right.
                    context.HeldCount += rows.Count(r => !r.IsFaulty);
                    _rows.Report(ReportIssues.AgentHeld, rows[0].Number, null, group.Key.Value);
                }

                continue;
            }

            agents.Add(group.Key);
            foreach (var value in fold.Fold(rows, period))
            {
                context.Sink.Add(value);
            }
        }

        return agents;
    }

    /// <summary>An agent may have several rows if they are of different days, or of different accounts. Of two for the same nobody can say which counts.</summary>
    private void CheckRepeated()
    {
        foreach (var group in _rows.Agents.GroupBy(r => r.Name, StringComparer.Ordinal))
        {
            var earlier = new List<ReportRow>();
            foreach (var row in group)
            {
                if (earlier.Find(e => e.Day is null || row.Day is null || e.Day.Value.Overlaps(row.Day.Value)) is { } other)
                {
                    throw SingleCalls(row) ?? Refuse(ReportIssues.AgentRepeated, row.Number, layout.Header[layout.NameIndex].Text.Trim(), row.Name, other.Number.ToString(CultureInfo.InvariantCulture));
                }

                earlier.Add(row);
            }
        }
    }

    /// <summary>
    /// Two rows for one agent are a slip in a report; three and more for each agent and day are another kind of file. Calls that nobody answered have no figures,
    /// and are told by their names from notes below a report.
    /// </summary>
    private FileRefusedException? SingleCalls(ReportRow repeated)
    {
        var names = _rows.Agents.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var rows = _rows.Agents.Count + _rows.WithoutFigures.Count(row => names.Contains(row.Name));
        var reports = _rows.Agents.Select(row => (row.Name, row.Day)).Distinct().Count();
        return rows < RowsOfACallList * reports
            ? null
            : Refuse(
                ReportIssues.RowsOfSingleCalls, repeated.Number, layout.Header[layout.NameIndex].Text.Trim(), repeated.Name,
                rows.ToString(CultureInfo.InvariantCulture), names.Count.ToString(CultureInfo.InvariantCulture));
    }

    private (DaySpan? Period, PeriodSource Source) FindPeriod()
    {
        var days = _rows.Agents.Select(r => r.Day).OfType<DaySpan>().ToList();
        DaySpan? ofColumn = days.Count == 0 ? null : new DaySpan(days.Min(d => d.First), days.Max(d => d.Last));
        var named = PeriodText.Find(FileNameOf(context.File.Name));
        var stated = options.Period ?? named;
        if (stated is { } period)
        {
            if (ofColumn is { } found && !period.Contains(found))
            {
                throw Refuse(ReportIssues.PeriodDiffers, null, layout.Header[layout.DayIndex].Text.Trim(), found.ToString(), period.ToString());
            }

            return (period, options.Period is null ? PeriodSource.FileName : PeriodSource.Given);
        }

        if (ofColumn is null && options.IsPeriodNeeded)
        {
            throw Refuse(ReportIssues.PeriodNeeded, null, null, FileNameOf(context.File.Name));
        }

        if (ofColumn is null)
        {
            _rows.Report(ReportIssues.PeriodUnknown, null, null, FileNameOf(context.File.Name));
        }

        return (ofColumn, ofColumn is null ? PeriodSource.Unknown : PeriodSource.Column);
    }

    private void Conclude(List<AgentId> agents)
    {
        if (_rows.Agents.Count == 0)
        {
            _rows.Report(FileIssues.FileWithoutRows, null, null, "");
        }

        if (_rows.Summaries.Count > 0)
        {
            _rows.Report(ReportIssues.SummaryRowKept, null, null, string.Join(", ", _rows.Summaries.Select(s => s.Name)), agents.Count.ToString(CultureInfo.InvariantCulture));
        }

        if (layout.Unmapped.Count > 0)
        {
            var unmapped = string.Join(", ", layout.Unmapped);
            _rows.Report(ReportIssues.ColumnsUnmapped, layout.Header.Number, null, unmapped, unmapped);
        }
    }

    private FileRefusedException Refuse(IssueKind kind, long? line, string? column, string found, params IReadOnlyList<LocalText> arguments) =>
        new(new Issue(kind, new Origin(context.File.Name, sheet.Name, line, column), FoundText.Of(found), arguments));

    private static string FileNameOf(string name) => Path.GetFileNameWithoutExtension(name.Replace('\\', '/'));

    private static string? JudgeRuleOf(string name) => JudgeRule().Match(FileNameOf(name)) is { Success: true } match ? match.Groups["rule"].Value : null;

    [GeneratedRegex("^自定义报表_.+_(?<rule>[^_]*判定[^_]*)_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JudgeRule();
}
