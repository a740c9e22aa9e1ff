using Jinpai.Core;
using Jinpai.Core.Forms;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Forms;

namespace Jinpai.Desk.Imports;

/// <summary>Reads completed sheets that are given to an appraisal or a pay run, without storing them. A sheet with any fault is not used at all, and all its faults are told.</summary>
public sealed class FormSource(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <exception cref="RefusedException">The file is no sheet of manual scores, or has faults.</exception>
    public IReadOnlyList<ManualScoreRecord> Scores(string path, DaySpan? period, HashSet<AgentId> known, bool isPeriodNeeded) =>
        Read(path, FormKind.Manual, period, known, isPeriodNeeded).Scores;

    /// <exception cref="RefusedException">The file is no sheet of attendance, or has faults.</exception>
    public IReadOnlyList<StaffRecord> Attendance(string path, DaySpan? period, HashSet<AgentId> known) =>
        Read(path, FormKind.Attendance, period, known, isPeriodNeeded: false).Staff;

    /// <summary>Null: the file is no sheet of ours at all.</summary>
    /// <exception cref="RefusedException">The sheet has faults.</exception>
    public IReadOnlyList<StaffRecord>? Staff(string path, DaySpan? period)
    {
        var form = FormFile.Read(path);
        return form.Kind == FormKind.Staff ? Checked(FormRecords.Of(form, period, null, isPeriodNeeded: false), path).Staff : null;
    }

    private FormRecords Read(string path, FormKind kind, DaySpan? period, HashSet<AgentId> known, bool isPeriodNeeded)
    {
        var form = FormFile.Read(path);
        var records = form.Kind is { } found && found != kind
            ? new FormRecords { Issues = [new Issue(FormIssues.Unknown, new Origin(form.File, form.Sheet), FormMark.WordOf(found), "jinpai sheet " + FormMark.WordOf(kind))] }
            : FormRecords.Of(form, period, known, isPeriodNeeded);
        return Checked(records, path);
    }

    private FormRecords Checked(FormRecords records, string path)
    {
        _issues.Print(records.Issues);
        return records.Issues.Count == 0 ? records : throw new RefusedException(session.Words.Format("form.refused", Path.GetFileName(path)));
    }
}
