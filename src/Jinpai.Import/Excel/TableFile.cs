using System.Globalization;
using CsvHelper;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Excel;

/// <summary>Reads the sheets of a workbook, or a delimited text as one sheet, into memory: for reports and forms, which have a row for each agent.</summary>
internal static class TableFile
{
    /// <summary>Rows of the beginning, from which a format is recognised.</summary>
    private const int HeadRows = 20;
    private const int HeadSheets = 10;

    /// <exception cref="FileRefusedException">The file is damaged or too large.</exception>
    public static IReadOnlyList<Sheet> Read(SourceFile file, FileExamination examination, char separator, CancellationToken cancellation) =>
        Read(file, examination, separator, isHead: false, null, cancellation);

    /// <summary>The same with only some columns of the rows below the beginning, so that what is kept does not grow with the columns that nobody asks for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="examination">What is known of it.</param>
    /// <param name="separator">Of a delimited text.</param>
    /// <param name="columns">The columns to keep, 0-based, ascending.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="FileRefusedException">The file is damaged or too large.</exception>
    public static IReadOnlyList<Sheet> ReadColumns(SourceFile file, FileExamination examination, char separator, int[] columns, CancellationToken cancellation) =>
        Read(file, examination, separator, isHead: false, columns, cancellation);

    /// <summary>The beginning of each of the first sheets; none if the file is no table.</summary>
    /// <exception cref="FileRefusedException">The file is damaged, protected or too large.</exception>
    public static IReadOnlyList<Sheet> ReadHead(SourceFile file, FileExamination examination, char separator) =>
        Read(file, examination, separator, isHead: true, null, CancellationToken.None);

    private static IReadOnlyList<Sheet> Read(SourceFile file, FileExamination examination, char separator, bool isHead, int[]? columns, CancellationToken cancellation) => examination.Kind switch
    {
        ContentKind.Workbook or ContentKind.LegacyWorkbook => ReadWorkbook(file, isHead, columns, cancellation),
        ContentKind.Text when examination.Encoding is not null => [ReadText(file, examination, separator, isHead, columns, cancellation)],
        _ => [],
    };

    private static List<Sheet> ReadWorkbook(SourceFile file, bool isHead, int[]? columns, CancellationToken cancellation)
    {
        var limits = WorkbookLimits.Default;
        using var workbook = Workbook.Open(file, limits);
        var sheets = new List<Sheet>();
        while (workbook.NextSheet() && (!isHead || sheets.Count < HeadSheets))
        {
            var rows = new List<SheetRow>();
            while (workbook.Read() is { } row && (!isHead || row.Number <= HeadRows))
            {
                cancellation.ThrowIfCancellationRequested();
                Add(rows, columns is null || row.Number <= HeadRows ? row : new SheetRow(row.Number, new SparseCells(columns, [.. columns.Select(column => row[column])])), file.Name, limits);
            }

            if (!workbook.IsHidden)
            {
                sheets.Add(new Sheet(workbook.SheetName, rows, workbook.HiddenRows));
            }
        }

        return sheets;
    }

    private static Sheet ReadText(SourceFile file, FileExamination examination, char separator, bool isHead, int[]? columns, CancellationToken cancellation)
    {
        var isSuspect = false;
        var limits = WorkbookLimits.Default;
        var options = new CsvReaderOptions { HasHeader = false, Separator = separator, TrackLineNumbers = true, IncludeValuesInExceptions = false, MaxRecordSize = SourceLimits.Default.RowSize, OnMalformedRecord = _ => isSuspect = true };
        using var reader = CsvReader.Create(TextStreams.OpenUtf8(file, examination.Encoding!, null, cancellation), options, leaveOpen: false);
        var rows = new List<SheetRow>();
        try
        {
            while (reader.Read() && (!isHead || reader.LineNumber <= HeadRows))
            {
                if (isSuspect && QuoteScan.Of(reader.RawRecord, (byte)separator) == QuoteFault.Unterminated)
                {
                    throw new FileRefusedException(new Issue(FileIssues.FileTruncated, new Origin(file.Name, Line: reader.LineNumber), "\"…"));
                }

                isSuspect = false;
                var fields = Math.Min(reader.FieldCount, limits.Columns);
                IReadOnlyList<SheetCell> cells = columns is null || reader.LineNumber <= HeadRows
                    ? [.. Enumerable.Range(0, fields).Select(i => SheetCell.Of(reader.GetString(i)))]
                    : new SparseCells(columns, [.. columns.Select(column => column < fields ? SheetCell.Of(reader.GetString(column)) : SheetCell.Empty)]);
                Add(rows, new SheetRow(reader.LineNumber, cells), file.Name, limits);
            }
        }
        catch (CsvFormatException fault)
        {
            throw new FileRefusedException(new Issue(FileIssues.RowTooLong, new Origin(file.Name, Line: fault.LineNumber), $"> {SourceLimits.Default.RowSize} B", Text(SourceLimits.Default.RowSize)));
        }

        return new Sheet(null, rows);
    }

    private static void Add(List<SheetRow> rows, SheetRow row, string name, WorkbookLimits limits)
    {
        if (row.IsBlank)
        {
            return;
        }

        if (rows.Count >= limits.RowsInMemory)
        {
            throw new FileRefusedException(new Issue(FileIssues.RowsTooMany, new Origin(name, Line: row.Number), Text(row.Number), Text(limits.RowsInMemory)));
        }

        rows.Add(row);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
