using System.Globalization;
using Jinpai.Core.Forms;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Forms;

/// <summary>Reads forms back. A form is known by its hidden first row: <c>jinpai:staff:2026-10</c> before the keys of the columns; what stands in the visible header does not matter.</summary>
public static class FormFile
{
    /// <summary>Reads a workbook from disk.</summary>
    public static FormReading Read(string path)
    {
        using var expansion = SourceFiles.Expand([path]);
        return expansion is { Files: [var file], Issues: [] } ? Read(file) : Refused(path, [.. expansion.Issues]);
    }

    private static FormReading Read(SourceFile file)
    {
        try
        {
            var examination = FileExaminer.Examine(file, CancellationToken.None);
            if (examination.Refusal is not null)
            {
                return Refused(file.Name, [examination.Refusal]);
            }

            return Find(file.Name, TableFile.Read(file, examination, ',', CancellationToken.None));
        }
        catch (FileRefusedException refused)
        {
            return Refused(file.Name, [refused.Issue]);
        }
    }

    /// <summary>The form among the sheets; a refusal if there is none.</summary>
    internal static FormReading Find(string file, IReadOnlyList<Sheet> sheets)
    {
        var sheet = sheets.FirstOrDefault(IsForm);
        return sheet is null ? Refused(file, [new Issue(FormIssues.Unknown, new Origin(file), "", FormMark.Start + "…")]) : Read(file, sheet, sheet.Rows[0]);
    }

    /// <summary>The first row holds the mark.</summary>
    internal static bool IsForm(Sheet sheet) => sheet.Rows is [var keys, ..] && FormMark.IsMark(keys[0].Text);

    private static FormReading Read(string file, Sheet sheet, SheetRow keys)
    {
        if (!FormMark.TryParse(keys[0].Text, out var mark))
        {
            return Refused(file, [new Issue(FormIssues.Unknown, new Origin(file, sheet.Name, keys.Number, "A1"), FoundText.Of(keys[0].Text[FormMark.Start.Length..]), string.Join(" / ", Enum.GetValues<FormKind>().Select(FormMark.WordOf)))]);
        }

        // The first column holds the mark and nothing else; the others their keys, with a limit behind the sign.
        var named = keys.Cells.Index().Where(c => c.Index > 0 && c.Item.Text.Length > 0).Select(c => (c.Index, Parts: c.Item.Text.Split(FormMark.LimitSign))).ToList();
        var places = named.Select(n => n.Index).ToList();
        var rows = sheet.Rows.Where(r => r.Number > keys.Number + 1).Select(r => new FormRow(r.Number, [.. places.Select(p => TextOf(r[p]))])).Where(r => r.Cells.Any(c => c.Length > 0)).ToList();
        return new FormReading
        {
            File = file,
            Kind = mark.Kind,
            Period = mark.Period,
            Sheet = sheet.Name,
            Keys = [.. named.Select(n => n.Parts[0])],
            Limits = named.Where(n => n.Parts.Length > 1 && decimal.TryParse(n.Parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                .ToDictionary(n => n.Parts[0], n => decimal.Parse(n.Parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), StringComparer.Ordinal),
            Places = places,
            Rows = rows,
        };
    }

    private static string TextOf(SheetCell cell) => CellText.Clean(cell.Text).ToString();

    private static FormReading Refused(string file, IReadOnlyList<Issue> issues) => new() { File = file, Issues = issues };
}
