using Jinpai.Output.Tables;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Audit;

/// <summary>The head of the audit log on what is handed out: papers in other hands bear witness against a log that is rewritten later.</summary>
public static class KeptHead
{
    /// <summary>The line to be printed; null: nothing is in the log, or nothing is stored at all.</summary>
    public static string? Line(DeskSession session) => session.Installation.IsThere && session.Installation.Audit.Head is { } head ? Line(session, head) : null;

    /// <summary>On each table that is handed out by itself.</summary>
    public static IReadOnlyList<OutputSheet> On(IReadOnlyList<OutputSheet> sheets, DeskSession session) => Line(session) is not { } line
        ? sheets
        : [.. sheets.Select(sheet => sheet.HasPagePerTable ? sheet with { Tables = [.. sheet.Tables.Select(table => table.Noted(line))] } : sheet)];

    private static string Line(DeskSession session, AuditHead head) => session.Words.Format("audit.kept", head.Number, head.Hash);
}
