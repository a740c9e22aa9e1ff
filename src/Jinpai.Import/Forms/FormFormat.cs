using Jinpai.Core.Forms;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Forms;

/// <summary>A completed form (spec 4.7) as a file to import: known by the mark in its hidden first row.</summary>
internal sealed class FormFormat(FormKind kind) : FileFormat(new FormatInfo("form." + FormMark.WordOf(kind), FormatContent.Form, 5))
{
    /// <summary>The mark is ours alone: it goes before all headers.</summary>
    private const int Lead = 1_000_000;

    public static IReadOnlyList<FormFormat> All { get; } = [.. Enum.GetValues<FormKind>().Select(kind => new FormFormat(kind))];

    internal override FormatMatch Match(FilePreview preview)
    {
        var isOurs = !preview.IsJsonLines && preview.Sheets.Any(sheet => sheet.Rows is [var keys, ..] && FormMark.TryParse(keys[0].Text, out var mark) && mark.Kind == kind);
        return isOurs ? new FormatMatch(Lead, Lead, []) : FormatMatch.Not;
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        var form = FormFile.Find(context.File.Name, TableFile.Read(context.File, context.Examination, preview.Separator, context.Cancellation));
        if (form.Issues is [var issue, ..])
        {
            throw new FileRefusedException(issue);
        }

        context.RowCount += form.Rows.Count;
        return form;
    }
}
