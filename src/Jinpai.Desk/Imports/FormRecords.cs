using Jinpai.Core;
using Jinpai.Core.Forms;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Desk.PayFiles;
using Jinpai.Import.Forms;
using Jinpai.Import.Reports;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Imports;

/// <summary>What a completed sheet says, as records of a period; or everything that is wrong with it, by cell. Nothing of a sheet with a fault is used.</summary>
public sealed record FormRecords
{
    /// <summary>Of a sheet that is used at once, for the period that is computed, and that says none itself.</summary>
    private static readonly DaySpan AnyDays = new(BusinessDay.Parse("2000-01-01"), BusinessDay.Parse("2199-12-31"));

    public IReadOnlyList<StaffRecord> Staff { get; init; } = [];
    public IReadOnlyList<ManualScoreRecord> Scores { get; init; } = [];
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <param name="form">As it was read.</param>
    /// <param name="period">Of the person's choice, or of what is appraised; null: the sheet's own.</param>
    /// <param name="known">Agents that may stand in it; null: anybody.</param>
    /// <param name="isPeriodNeeded">The records are stored: a sheet that nobody wrote for a period is refused.</param>
    public static FormRecords Of(FormReading form, DaySpan? period, IReadOnlySet<AgentId>? known, bool isPeriodNeeded = true)
    {
        if (form.Kind is not { } kind)
        {
            return new FormRecords { Issues = form.Issues };
        }

        var issues = new List<Issue>();
        var days = PeriodOf(form, period, issues, isPeriodNeeded);

        // Without a period nothing is used, and the rows are read for their own faults, so that all are told at once.
        var records = Read(form, kind, days ?? AnyDays, issues);
        issues.AddRange(Strangers(form, known));
        if (records.Staff.Count + records.Scores.Count == 0 && issues.Count == 0)
        {
            issues.Add(new Issue(FormRecordIssues.Empty, new Origin(form.File, form.Sheet), ""));
        }

        return issues.Count > 0 ? new FormRecords { Issues = issues } : records;
    }

    private static FormRecords Read(FormReading form, FormKind kind, DaySpan days, List<Issue> issues)
    {
        switch (kind)
        {
            case FormKind.Staff:
                var staff = StaffReader.Read(form.File, form.Keys, form.Rows.Select(row => (row.Number, row.Cells)));
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

    private static StaffRecord RecordOf(StaffRow row, DaySpan days) => new(
        row.Agent, false, row.Base, Plain(row.Days), Plain(row.EmployedDays), Plain(row.PeriodDays), Plain(row.UnpaidDays), row.Carried, null, days.First, days.Last, row.Line);

    private static StaffRecord RecordOf(AttendanceRow row, DaySpan days) => new(
        row.Agent, true, null, row.Days, row.EmployedDays, row.PeriodDays, row.UnpaidDays, null, row.Note, days.First, days.Last, row.Row);

    private static bool IsFilled(AttendanceRow row) => row is not { Days: null, EmployedDays: null, UnpaidDays: null };

    private static decimal? Plain(Ratio? number) => number?.Round(12);

    /// <summary>Null: there is a fault.</summary>
    private static DaySpan? PeriodOf(FormReading form, DaySpan? given, List<Issue> issues, bool isNeeded)
    {
        var own = form.Period is { } text ? PeriodText.Find(text) : null;
        if (given is { } wanted && own is { } stated && wanted != stated)
        {
            issues.Add(new Issue(FormRecordIssues.PeriodDiffers, new Origin(form.File, form.Sheet, 1, "A1"), stated.ToString(), wanted.ToString()));
            return null;
        }

        if (isNeeded && given is null && own is null)
        {
            issues.Add(new Issue(FormRecordIssues.PeriodMissing, new Origin(form.File, form.Sheet, 1, "A1"), form.Period ?? ""));
            return null;
        }

        return given ?? own ?? AnyDays;
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
            yield return new Issue(FormRecordIssues.AgentUnknown, new Origin(form.File, form.Sheet, row.Number, form.CellOf(row.Number, "agent")), row.Cells[place],
                string.Join(", ", known.Order().Take(20)));
        }
    }
}
