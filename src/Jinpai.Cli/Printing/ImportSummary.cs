using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Texts;
using Jinpai.Import;
using Jinpai.Import.Formats;

namespace Jinpai.Cli.Printing;

/// <summary>Tells a person what was read, repaired, held back and why.</summary>
internal static class ImportSummary
{
    private const int MostNamed = 8;

    public static void Write(ImportOutcome outcome, CommandSession session, string shop)
    {
        var words = session.Words;
        foreach (var files in outcome.Files.GroupBy(file => (file.Fate, file.Format)))
        {
            WriteFiles([.. files], session);
        }

        WriteIssues(outcome.AllIssues, session);
        session.Out.WriteLine(outcome.IsDryRun ? words["import.dry"] : outcome.Import is { } import ? words.Format("import.done", import, shop) : words["import.nothing"]);
    }

    // Dozens of daily files of one kind are one line; what was not taken is always named.
    private static void WriteFiles(IReadOnlyList<FileOutcome> files, CommandSession session)
    {
        var words = session.Words;
        if (files.Count > MostNamed && files[0].Fate == FileFate.Taken)
        {
            session.Out.WriteLine(words.Format(
                "import.group", files[0].Format, files.Count, Encoding(files[0], session), files.Sum(file => file.RowCount), files.Sum(file => file.NewCount), files.Sum(file => file.KnownCount),
                files.Sum(file => file.ChangedCount), files.Sum(file => file.HeldCount), Days(DaySpan.Around(files.Select(file => file.Days).OfType<DaySpan>()), session)));
            return;
        }

        foreach (var file in files)
        {
            session.Out.WriteLine(file.Fate switch
            {
                FileFate.Known when FileFormats.Find(file.Format ?? "")?.Holds == FormatContent.Report => words.Format("import.file.known.report", file.File, file.KnownImport),
                FileFate.Known => words.Format("import.file.known", file.File, file.KnownImport),
                FileFate.Refused => words.Format("import.file.refused", file.File),
                _ => words.Format(
                    "import.file", file.File, file.Format, Encoding(file, session), file.RowCount, file.NewCount, file.KnownCount, file.ChangedCount, file.HeldCount, Days(file.Days, session)),
            });
            foreach (var line in FileNotes.Of(file, words))
            {
                session.Out.WriteLine("    " + line);
            }
        }
    }

    // A workbook has no encoding to tell.
    private static string Encoding(FileOutcome file, CommandSession session) => file.Encoding is { Length: > 0 } encoding ? encoding : session.Words["import.workbook"];

    private static string Days(DaySpan? days, CommandSession session) => days is { } known ? session.Words.Format("import.file.days", known.First, known.Last) : "";

    private static void WriteIssues(IssueLog issues, CommandSession session)
    {
        var words = session.Words;
        var language = words.IsChinese ? Language.Chinese : Language.English;
        foreach (var group in issues.Groups)
        {
            session.Out.WriteLine(words.Format("import.issue", words["severity." + Codes.Of(group.Severity)], group.Kind.Title.In(language), group.Count));
            for (var i = 0; i < group.Examples.Count; i++)
            {
                session.Out.WriteLine("    " + IssuePrinter.Line(group.Examples[i].In(language, i == 0), words));
            }
        }
    }
}
