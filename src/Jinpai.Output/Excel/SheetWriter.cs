using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Jinpai.Core;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Excel;

/// <summary>Writes the XML of one sheet, row by row.</summary>
internal sealed class SheetWriter(OpenXmlWriter xml, OutputSheet sheet)
{
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;
    private readonly List<uint> _pageEnds = [];
    private uint _row;

    /// <summary>The row of the repeated header, if the sheet has one table; else 0.</summary>
    public static uint HeaderRow(OutputSheet sheet) => sheet.Tables.Count == 1 ? RowsAbove(sheet.Tables[0], isAlone: true) + 1 : 0;

    public void Write()
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        WriteViews();
        WriteColumns();
        xml.WriteStartElement(new SheetData());
        foreach (var table in sheet.Tables)
        {
            WriteTable(table);
        }

        xml.WriteEndElement();
        xml.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup
        {
            PaperSize = 9,
            Orientation = sheet.IsPortrait ? OrientationValues.Portrait : OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        xml.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        WriteBreaks();
        xml.WriteEndElement();
    }

    private static uint RowsAbove(OutputTable table, bool isAlone)
    {
        var titled = isAlone && table.Notes.Count == 0 ? 0u : 1u + (uint)table.Notes.Count;
        return (table.Keys is null ? 0u : 1u) + (table.Title.Length == 0 ? 0u : titled);
    }

    private void WriteViews()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = sheet.Tables.Count == 1 };
        if (HeaderRow(sheet) is > 0 and var header)
        {
            var below = "A" + Text(header + 1);
            view.Append(new Pane { VerticalSplit = header, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
            view.Append(new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([below]) });
        }

        xml.WriteElement(new SheetViews(view));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18 });
    }

    private void WriteColumns()
    {
        xml.WriteStartElement(new Columns());
        foreach (var (index, width) in TextWidth.Of(sheet.Tables).Index())
        {
            xml.WriteElement(new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true });
        }

        xml.WriteEndElement();
    }

    private void WriteTable(OutputTable table)
    {
        if (_row > 0)
        {
            _pageEnds.Add(_row);
            _row++;
        }

        if (table.Keys is { } keys)
        {
            StartRow(isHidden: true);
            WriteCells(keys.Select(k => (OutputCell.Mark(k), CellStyle.Plain)));
        }

        if (table.Title.Length > 0 && RowsAbove(table, sheet.Tables.Count == 1) > (table.Keys is null ? 0 : 1))
        {
            WriteLine(table.Title, CellStyle.Title);
            foreach (var note in table.Notes)
            {
                WriteLine(note, CellStyle.Note);
            }
        }

        StartRow();
        WriteCells(table.Columns.Select(c => (OutputCell.Text(c.Title), CellStyle.Header)));
        WriteRows(table);
    }

    private void WriteRows(OutputTable table)
    {
        // Rows may be a stream: those that can still turn out to be totals are held back.
        var held = new Queue<IReadOnlyList<OutputCell>>();
        foreach (var row in table.Rows)
        {
            held.Enqueue(row);
            if (held.Count > table.TotalRowCount)
            {
                WriteRow(table, held.Dequeue(), isTotal: false);
            }
        }

        foreach (var row in held)
        {
            WriteRow(table, row, isTotal: true);
        }
    }

    private void WriteRow(OutputTable table, IReadOnlyList<OutputCell> row, bool isTotal)
    {
        StartRow();
        WriteCells(row.Select((cell, i) => (cell, StyleOf(cell, cell.Kind ?? table.Columns[i].Kind, isTotal))));
    }

    private void WriteLine(string text, CellStyle style)
    {
        StartRow();
        WriteCells([(OutputCell.Mark(text), style)]);
    }

    private void StartRow(bool isHidden = false)
    {
        _row++;
        var row = new Row { RowIndex = _row };
        if (isHidden)
        {
            row.Hidden = true;
        }

        xml.WriteStartElement(row);
    }

    private void WriteCells(IEnumerable<(OutputCell Cell, CellStyle Style)> cells)
    {
        var index = 0;
        foreach (var (cell, style) in cells)
        {
            xml.WriteElement(CellOf(cell, style, CellAddress.Of(_row, index)));
            index++;
        }

        xml.WriteEndElement();
    }

    private static Cell CellOf(OutputCell cell, CellStyle style, string address)
    {
        var written = new Cell { CellReference = address, StyleIndex = (uint)style };
        if (cell.Words is { } words)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(SheetText.Encode(words)) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Figure is { } figure)
        {
            written.CellValue = new CellValue(NumberText.Plain(figure));
        }
        else if (cell.Day is { } day)
        {
            written.CellValue = new CellValue((day.Number - Epoch).ToString(CultureInfo.InvariantCulture));
        }

        return written;
    }

    private static CellStyle StyleOf(OutputCell cell, OutputKind kind, bool isTotal)
    {
        var style = cell switch
        {
            { IsMark: true } => kind == OutputKind.Text ? CellStyle.Text : CellStyle.Mark,
            { Words: { } words } => FormulaGuard.IsRisky(words) ? CellStyle.GuardedText : CellStyle.Text,
            _ => kind switch
            {
                OutputKind.Integer => CellStyle.Integer,
                OutputKind.Decimal => CellStyle.Decimal,
                OutputKind.Money => CellStyle.Money,
                OutputKind.Percent => CellStyle.Percent,
                OutputKind.Seconds => CellStyle.Seconds,
                OutputKind.Date => CellStyle.Date,
                _ => cell.Figure is not null ? CellStyle.Decimal : cell.Day is not null ? CellStyle.Date : CellStyle.Text,
            },
        };
        return isTotal ? style - CellStyle.Text + CellStyle.TotalText : style;
    }

    private void WriteBreaks()
    {
        if (!sheet.HasPagePerTable || _pageEnds.Count == 0)
        {
            return;
        }

        var breaks = new RowBreaks(_pageEnds.Select(row => new Break { Id = row, Max = 16_383, ManualPageBreak = true })) { Count = (uint)_pageEnds.Count, ManualBreakCount = (uint)_pageEnds.Count };
        xml.WriteElement(breaks);
    }

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
