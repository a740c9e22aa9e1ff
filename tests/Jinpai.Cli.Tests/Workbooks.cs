using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jinpai.Cli.Tests;

/// <summary>Workbooks as a spreadsheet program opens them.</summary>
internal static class Workbooks
{
    public static IReadOnlyList<string> Sheets(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    /// <summary>The cells of a sheet, row by row: texts as they are, numbers as numbers.</summary>
    public static IReadOnlyList<IReadOnlyList<object>> Rows(string path, string name) => With(path, name, sheet =>
        (IReadOnlyList<IReadOnlyList<object>>)[.. sheet.Descendants<Row>().Select(row => (IReadOnlyList<object>)[.. row.Elements<Cell>().Select(Value)])]);

    /// <summary>Frozen rows, whether widths are set, how it is printed, page breaks.</summary>
    public static (double Frozen, bool HasWidths, bool FitsWidth, int PageBreaks, bool IsPortrait) Layout(string path, string name) => With(path, name, sheet => (
        sheet.Descendants<Pane>().SingleOrDefault()?.VerticalSplit?.Value ?? 0,
        sheet.Descendants<Column>().All(column => column.Width?.Value > 0),
        sheet.Descendants<PageSetup>().Single() is { FitToWidth.Value: 1, PaperSize.Value: 9 },
        sheet.Descendants<Break>().Count(),
        sheet.Descendants<PageSetup>().Single().Orientation!.Value == OrientationValues.Portrait));

    private static T With<T>(string path, string name, Func<Worksheet, T> read)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var book = document.WorkbookPart!;
        var id = book.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name!.Value == name).Id!.Value!;
        return read(((WorksheetPart)book.GetPartById(id)).Worksheet!);
    }

    private static object Value(Cell cell) => cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.Text!.Text
        : cell.CellValue is { } value ? decimal.Parse(value.Text, CultureInfo.InvariantCulture) : "";
}
