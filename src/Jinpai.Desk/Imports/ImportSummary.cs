using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;
using Jinpai.Import;
using Jinpai.Import.Formats;

namespace Jinpai.Desk.Imports;

/// <summary>Tells a person what was read, repaired, held back and why.</summary>
public static class ImportSummary
{
    private const int MostNamed = 8;

    /// <param name="outcome">What was read.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="to">Where to.</param>
    /// <param name="shop">Into which shop.</param>
    /// <param name="done">The key of the last sentence, of the import's number and the shop.</param>
    public static void Write(ImportOutcome outcome, Words words, TextWriter to, string shop, string done = "import.done")
    {
        foreach (var files in outcome.Files.GroupBy(file => (file.Fate, file.Format)))
        {
            WriteFiles([.. files], words, to);
        }

        WriteIssues(outcome.AllIssues, words, to);
        to.WriteLine(outcome.IsDryRun ? words["import.dry"] : outcome.Import is { } import ? words.Format(done, import, shop) : words["import.nothing"]);
    }

    // Dozens of daily files of one kind are one line; what was not taken is always named.
    private static void WriteFiles(IReadOnlyList<FileOutcome> files, Words words, TextWriter to)
    {
        if (files.Count > MostNamed && files[0].Fate == FileFate.Taken)
        {
            to.WriteLine(words.Format(
                "import.group", files[0].Format, files.Count, Encoding(files[0], words), files.Sum(file => file.RowCount), files.Sum(file => file.NewCount), files.Sum(file => file.KnownCount),
                files.Sum(file => file.ChangedCount), files.Sum(file => file.HeldCount), Days(DaySpan.Around(files.Select(file => file.Days).OfType<DaySpan>()), words)));
            return;
        }

        foreach (var file in files)
        {
            to.WriteLine(file.Fate switch
            {
                FileFate.Known when FileFormats.Find(file.Format ?? "")?.Holds == FormatContent.Report => words.Format("import.file.known.report", file.File, file.KnownImport),
                FileFate.Known => words.Format("import.file.known", file.File, file.KnownImport),
                FileFate.Refused => words.Format("import.file.refused", file.File),
                _ => words.Format(
                    "import.file", file.File, file.Format, Encoding(file, words), file.RowCount, file.NewCount, file.KnownCount, file.ChangedCount, file.HeldCount, Days(file.Days, words)),
            });
            foreach (var line in FileNotes.Of(file, words))
            {
                to.WriteLine("    " + line);
            }
        }
    }

    // A workbook has no encoding to tell.
    private static string Encoding(FileOutcome file, Words words) => file.Encoding is { Length: > 0 } encoding ? encoding : words["import.workbook"];

    private static string Days(DaySpan? days, Words words) => days is { } known ? words.Format("import.file.days", known.First, known.Last) : "";

    private static void WriteIssues(IssueLog issues, Words words, TextWriter to)
    {
        var language = words.IsChinese ? Language.Chinese : Language.English;
        foreach (var group in issues.Groups)
        {
            to.WriteLine(words.Format("import.issue", words["severity." + Codes.Of(group.Severity)], group.Kind.Title.In(language), group.Count));
            for (var i = 0; i < group.Examples.Count; i++)
            {
                to.WriteLine("    " + IssuePrinter.Line(group.Examples[i].In(language, i == 0), words));
            }
        }
    }
}
