using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Imports;

/// <summary>What is said of an imported file beside its counts: what was understood of a report, and whose place it took.</summary>
public static class FileNotes
{
    public static IEnumerable<string> Of(FileOutcome file, Words words) =>
        (file.Report is { } report ? ReportNotes.Lines(report, words) : []).Concat(file.ReplacedImports.Select(import => words.Format("import.file.replaced", import)));
}
