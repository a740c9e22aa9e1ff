using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reports;
using Jinpai.Import.Sheets;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Importing;

/// <summary>What a completed sheet says, as records of a period; or everything that is wrong with it, by cell. Nothing of a sheet with a fault is used.</summary>
public sealed record FormRecords
{
    public IReadOnlyList<StaffRecord> Staff { get; init; } = [];
    public IReadOnlyList<ManualScoreRecord> Scores { get; init; } = [];
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <param name="form">As it was read.</param>
    /// <param name="period">Of the person's choice, or of what is appraised; null: the sheet's own.</param>
    /// <param name="known">Agents that may stand in it; null: anybody.</param>
    /// <param name="language">Of the payroll's issues.</param>
    /// <param name="isPeriodNeeded">The records are stored: a sheet that nobody wrote for a period is refused.</param>
    public static FormRecords Of(FormReading form, ReportPeriod? period, IReadOnlySet<AgentId>? known, Language language, bool isPeriodNeeded = true)
    {
        if (form.Kind is not { } kind)
        {
            return new FormRecords { Issues = form.Issues };
        }

        var issues = new List<Issue>();
        var days = PeriodOf(form, period, issues, isPeriodNeeded);
        var records = Read(form, kind, days, issues, language);
        issues.AddRange(Strangers(form, known));
        if (records.Staff.Count + records.Scores.Count == 0 && issues.Count == 0)
        {
            issues.Add(Issue.Coded(Severity.Error, ReportIssues.SheetEmpty, new Origin(form.File, form.Sheet), ""));
        }

        return issues.Count > 0 ? new FormRecords { Issues = issues } : records;
    }

    private static FormRecords Read(FormReading form, FormKind kind, ReportPeriod days, List<Issue> issues, Language language)
    {
        switch (kind)
        {
            case FormKind.Staff:
                var staff = StaffReader.Read(form.File, form.Keys, form.Rows.Select(row => (row.Number, row.Cells)), language);
                issues.AddRange(staff.Issues.Select(form.AtCell));
                return new FormRecords { Staff = [.. staff.Rows.Select(row => RecordOf(row, days))] };
            case FormKind.Attendance:
                var (rows, faults) = FormRows.Attendance(form);
                issues.AddRange(faults);
                return new FormRecords { Staff = [.. rows.Where(IsFilled).Select(row => RecordOf(row, days))] };
            default:
                var (scores, wrong) = FormRows.ManualScores(form);
                issues.AddRange(wrong);
                return new FormRecords
                {
                    Scores = [.. scores.Select(row => new ManualScoreRecord(row.Agent, row.Criterion, row.Score, row.Most, row.Note, row.Author, row.Evidence, days.First, days.Last, row.Row))],
                };
        }
    }

    private static StaffRecord RecordOf(StaffRow row, ReportPeriod days) => new(
        row.Agent, false, row.Base, Plain(row.Days), Plain(row.EmployedDays), Plain(row.PeriodDays), Plain(row.UnpaidDays), row.Carried, null, days.First, days.Last, row.Line);

    private static StaffRecord RecordOf(AttendanceRow row, ReportPeriod days) => new(
        row.Agent, true, null, row.Days, row.EmployedDays, row.PeriodDays, row.UnpaidDays, null, row.Note, days.First, days.Last, row.Row);

    private static bool IsFilled(AttendanceRow row) => row is not { Days: null, EmployedDays: null, UnpaidDays: null };

    private static decimal? Plain(Ratio? number) => number?.Round(12);

    private static ReportPeriod PeriodOf(FormReading form, ReportPeriod? given, List<Issue> issues, bool isNeeded)
    {
        var own = form.Period is { } text ? PeriodText.Find(text) : null;
        if (given is { } wanted && own is { } stated && wanted != stated)
        {
            issues.Add(Issue.Coded(Severity.Error, ReportIssues.SheetPeriodDiffers, new Origin(form.File, form.Sheet, 1, "A1"), stated.ToString(), wanted.ToString()));
        }
        else if (isNeeded && given is null && own is null)
        {
            issues.Add(Issue.Coded(Severity.Error, ReportIssues.SheetPeriodMissing, new Origin(form.File, form.Sheet, 1, "A1"), form.Period ?? ""));
        }

        return given ?? own ?? default;
    }

    private static IEnumerable<Issue> Strangers(FormReading form, IReadOnlySet<AgentId>? known)
    {
        var place = form.Keys.Index().Where(key => key.Item == "agent").Select(key => key.Index).DefaultIfEmpty(-1).First();
        if (known is null || place < 0)
        {
            yield break;
        }

        foreach (var row in form.Rows.Where(row => row.Cells[place].Length > 0 && !known.Contains(new AgentId(row.Cells[place]))))
        {
            yield return Issue.Coded(
                Severity.Error, ReportIssues.SheetAgentUnknown, new Origin(form.File, form.Sheet, row.Number, form.CellOf(row.Number, "agent")), row.Cells[place],
                string.Join(", ", known.Order().Take(20)));
        }
    }
}
