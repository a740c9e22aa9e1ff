using System.Globalization;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reports;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Sheets;

/// <summary>Reads forms back. A form is known by its hidden first row: <c>jinpai:staff:2026-10</c> before the keys of the columns; what stands in the visible header does not matter.</summary>
public static class FormFile
{
    /// <summary>What the first cell of the hidden row begins with.</summary>
    public const string Mark = "jinpai:";

    private const char LimitSign = '≤';

    /// <summary>Reads a workbook from disk.</summary>
    public static FormReading Read(string path)
    {
        var expansion = SourceFiles.Expand([path]);
        return expansion is { Files: [var file], Issues: [] } ? Read(file) : Refused(path, [.. expansion.Issues]);
    }

    private static FormReading Read(SourceFile file)
    {
        try
        {
            var examination = FileExamination.Of(file, CancellationToken.None);
            if (examination.Refusal is not null)
            {
                return Refused(file.Name, [examination.Refusal]);
            }

            return Find(file.Name, TableFile.Read(file, examination, ',', CancellationToken.None));
        }
        catch (RefusedException refused)
        {
            return Refused(file.Name, [refused.Issue]);
        }
    }

    /// <summary>The form among the sheets; a refusal if there is none.</summary>
    internal static FormReading Find(string file, IReadOnlyList<Sheet> sheets)
    {
        var sheet = sheets.FirstOrDefault(IsForm);
        return sheet is null ? Refused(file, [Issue.Coded(Severity.Error, ReportIssues.SheetUnknown, new Origin(file), "", Mark + "…")]) : Read(file, sheet, sheet.Rows[0]);
    }

    /// <summary>The first row holds the mark.</summary>
    internal static bool IsForm(Sheet sheet) => sheet.Rows is [var keys, ..] && keys[0].Text.StartsWith(Mark, StringComparison.Ordinal);

    private static FormReading Read(string file, Sheet sheet, SheetRow keys)
    {
        var parts = keys[0].Text.Split(':');
        if (!Enum.TryParse<FormKind>(parts[1], ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return Refused(file, [Issue.Coded(Severity.Error, ReportIssues.SheetUnknown, new Origin(file, sheet.Name, keys.Number, "A1"), parts[1], "staff / attendance / manual")]);
        }

        // The first column holds the mark and nothing else; the others their keys, with a limit behind the sign.
        var named = keys.Cells.Index().Where(c => c.Index > 0 && c.Item.Text.Length > 0).Select(c => (c.Index, Parts: c.Item.Text.Split(LimitSign))).ToList();
        var places = named.Select(n => n.Index).ToList();
        var rows = sheet.Rows.Where(r => r.Number > keys.Number + 1).Select(r => new FormRow(r.Number, [.. places.Select(p => TextOf(r[p]))])).Where(r => r.Cells.Any(c => c.Length > 0)).ToList();
        return new FormReading
        {
            File = file,
            Kind = kind,
            Period = parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null,
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
