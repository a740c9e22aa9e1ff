using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Sheets;

/// <summary>A completed form (spec 4.7) as a file to import: known by the mark in its hidden first row.</summary>
internal sealed class FormFormat(FormKind kind) : FileFormat("form." + Word(kind), 5)
{
    /// <summary>The mark is ours alone: it goes before all headers.</summary>
    private const int Lead = 1_000_000;

    public static IReadOnlyList<FormFormat> All { get; } = [.. Enum.GetValues<FormKind>().Select(kind => new FormFormat(kind))];

    internal override FormatMatch Match(FilePreview preview)
    {
        var mark = FormFile.Mark + Word(kind);
        var isOurs = !preview.IsJsonLines && preview.Sheets.Any(sheet => FormFile.IsForm(sheet) && (sheet.Rows[0][0].Text == mark || sheet.Rows[0][0].Text.StartsWith(mark + ":", StringComparison.Ordinal)));
        return isOurs ? new FormatMatch(Lead, Lead, []) : FormatMatch.Not;
    }

    internal override void Read(ReadingContext context)
    {
        var form = FormFile.Find(context.File.Name, TableFile.Read(context.File, context.Examination, context.Preview.Separator, context.Cancellation));
        if (form.Issues is [var issue, ..])
        {
            throw new RefusedException(issue);
        }

        context.RowCount += form.Rows.Count;
        context.Form = form;
    }

    private static string Word(FormKind kind) => kind.ToString().ToLowerInvariant();
}
