using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Forms;

/// <summary>Turns the rows of a form into records and says what is wrong by cell. A row with a fault is not used; the others are.</summary>
public static class FormRows
{
    private const string Manual = "manual:";
    private const string Note = "note";
    private const string Author = "author";

    /// <summary>The rows of an attendance form.</summary>
    public static (IReadOnlyList<AttendanceRow> Rows, IReadOnlyList<Issue> Issues) Attendance(FormReading form)
    {
        var cells = new FormCells(form);
        var rows = new List<AttendanceRow>();
        foreach (var row in cells.Rows("agent", "days"))
        {
            var read = new AttendanceRow(new AgentId(row.Agent), row.Number("days", FilledRow.MostDays), row.Number("employed_days", FilledRow.MostDays), row.Number("period_days", FilledRow.MostDays), row.Number("unpaid_days", FilledRow.MostDays), row.Text(Note), row.Row);
            if (read.EmployedDays > read.PeriodDays)
            {
                row.Fault("employed_days", FormIssues.CellInvalid, "≤ " + read.PeriodDays.Value.ToString(CultureInfo.InvariantCulture));
            }

            if (!row.IsFaulty)
            {
                rows.Add(read);
            }
        }

        return (rows, cells.Issues);
    }

    /// <summary>The scores of a manual form. A blank cell is no score: it is left out, and the scheme decides what that means. A row with a score needs a note and an author.</summary>
    public static (IReadOnlyList<ManualScoreRow> Scores, IReadOnlyList<Issue> Issues) ManualScores(FormReading form)
    {
        var cells = new FormCells(form);
        var rows = new List<ManualScoreRow>();
        var metrics = form.Keys.Where(k => k.StartsWith(Manual, StringComparison.Ordinal)).ToList();
        foreach (var row in cells.Rows("agent", Note, Author))
        {
            var scores = metrics.Select(m => (Metric: m, Score: row.Number(m, form.Limits.TryGetValue(m, out var limit) ? limit : WrittenNumber.Limit))).ToList();
            foreach (var key in scores.Exists(s => s.Score is not null) ? (ReadOnlySpan<string>)[Note, Author] : [])
            {
                if (row.Text(key) is null)
                {
                    row.Fault(key, FormIssues.CellMissing, key);
                }
            }

            if (!row.IsFaulty)
            {
                rows.AddRange(scores.Where(s => s.Score is not null).Select(s => new ManualScoreRow(
                    new AgentId(row.Agent), s.Metric[Manual.Length..], s.Score!.Value, form.Limits.TryGetValue(s.Metric, out var limit) ? limit : null,
                    row.Text(Note)!, row.Text(Author)!, row.Text("evidence"), row.Row)));
            }
        }

        return (rows, cells.Issues);
    }

    private sealed class FormCells(FormReading form)
    {
        private readonly List<Issue> _issues = [.. form.Issues];

        public IReadOnlyList<Issue> Issues => _issues;

        public IEnumerable<FormCellRow> Rows(params string[] required)
        {
            var missing = required.Where(r => !form.Keys.Contains(r, StringComparer.Ordinal)).ToList();
            if (form.Kind is null || missing.Count > 0)
            {
                if (form.Kind is not null)
                {
                    Add(new Origin(form.File, form.Sheet, 1), FormIssues.ColumnMissing, "", string.Join(", ", missing));
                }

                yield break;
            }

            var seen = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var row in form.Rows)
            {
                var cells = new FormCellRow(form, row, Add);
                if (cells.Agent.Length == 0)
                {
                    cells.Fault("agent", FormIssues.CellMissing, "agent");
                }
                else if (!seen.TryAdd(cells.Agent, row.Number))
                {
                    cells.Fault("agent", FormIssues.AgentRepeated, seen[cells.Agent].ToString(CultureInfo.InvariantCulture));
                }

                yield return cells;
            }
        }

        private void Add(Origin origin, IssueKind kind, string found, string expected) => _issues.Add(new Issue(kind, origin, FoundText.Of(found), expected));
    }

    private sealed class FormCellRow(FormReading form, FormRow row, Action<Origin, IssueKind, string, string> add)
    {
        public string Agent => Text("agent") ?? "";
        public long Row => row.Number;
        public bool IsFaulty { get; private set; }

        public string? Text(string key)
        {
            var index = form.Keys.Index().Where(k => k.Item == key).Select(k => k.Index).DefaultIfEmpty(-1).First();
            return index < 0 || CellText.IsNone(row.Cells[index]) ? null : row.Cells[index];
        }

        /// <summary>A number from 0 to a limit; null for a blank cell.</summary>
        public decimal? Number(string key, decimal most)
        {
            if (Text(key) is not { } text)
            {
                return null;
            }

            if (WrittenNumber.TryParse(text, out var number) && number >= 0 && number <= most)
            {
                return number;
            }

            Fault(key, FormIssues.CellInvalid, string.Create(CultureInfo.InvariantCulture, $"0 – {most}"));
            return null;
        }

        public void Fault(string key, IssueKind kind, string expected)
        {
            IsFaulty = true;
            add(new Origin(form.File, form.Sheet, row.Number, form.CellOf(row.Number, key)), kind, Text(key) ?? "", expected);
        }
    }
}
