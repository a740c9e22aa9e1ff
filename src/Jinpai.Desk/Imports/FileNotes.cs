using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Imports;

/// <summary>What is said of an imported file beside its counts: what was understood of a report, and whose place it took.</summary>
public static class FileNotes
{
    /// <summary>What was understood of a report alone.</summary>
    public static IEnumerable<string> OfReport(FileOutcome file, Words words) =>
        file.Report is { } report ? ReportNotes.Lines(report, words) : file.Noted is { } noted ? words.IsChinese ? noted.Chinese : noted.English : [];

    public static IEnumerable<string> Of(FileOutcome file, Words words) =>
        OfReport(file, words).Concat(file.ReplacedImports.Select(import => words.Format("import.file.replaced", import)));
}
