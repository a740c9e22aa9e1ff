using System.Globalization;
using CsvHelper;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Reports;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Excel;

/// <summary>Reads the sheets of a workbook, or a delimited text as one sheet, into memory: for reports and forms, which have a row for each agent.</summary>
internal static class TableFile
{
    /// <summary>Rows of the beginning, from which a format is recognised.</summary>
    private const int HeadRows = 20;
    private const int HeadSheets = 10;

    /// <exception cref="RefusedException">The file is damaged or too large.</exception>
    public static IReadOnlyList<Sheet> Read(SourceFile file, FileExamination examination, char separator, CancellationToken cancellation) =>
        Read(file, examination, separator, isHead: false, cancellation);

    /// <summary>The beginning of each of the first sheets; none if the file is no table or is damaged (the reading will say so).</summary>
    public static IReadOnlyList<Sheet> ReadHead(SourceFile file, FileExamination examination, char separator)
    {
        try
        {
            return Read(file, examination, separator, isHead: true, CancellationToken.None);
        }
        catch (RefusedException)
        {
            return [];
        }
    }

    private static IReadOnlyList<Sheet> Read(SourceFile file, FileExamination examination, char separator, bool isHead, CancellationToken cancellation) => examination.Kind switch
    {
        ContentKind.Workbook or ContentKind.LegacyWorkbook => ReadWorkbook(file, isHead, cancellation),
        ContentKind.Text when examination.Encoding is not null => [ReadText(file, examination, separator, isHead, cancellation)],
        _ => [],
    };

    private static List<Sheet> ReadWorkbook(SourceFile file, bool isHead, CancellationToken cancellation)
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
                Add(rows, row, file.Name, limits);
            }

            if (!workbook.IsHidden)
            {
                sheets.Add(new Sheet(workbook.SheetName, rows));
            }
        }

        return sheets;
    }

    private static Sheet ReadText(SourceFile file, FileExamination examination, char separator, bool isHead, CancellationToken cancellation)
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
                    throw new RefusedException(Issue.Coded(Severity.Error, IssueCodes.FileTruncated, new Origin(file.Name, Line: reader.LineNumber), "\"…"));
                }

                isSuspect = false;
                Add(rows, new SheetRow(reader.LineNumber, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, limits.Columns)).Select(i => SheetCell.Of(reader.GetString(i)))]), file.Name, limits);
            }
        }
        catch (CsvFormatException fault)
        {
            throw new RefusedException(Issue.Coded(Severity.Error, IssueCodes.RowTooLong, new Origin(file.Name, Line: fault.LineNumber), "", Text(SourceLimits.Default.RowSize)));
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
            throw new RefusedException(Issue.Coded(Severity.Error, ReportIssues.RowsTooMany, new Origin(name, Line: row.Number), Text(row.Number), Text(limits.RowsInMemory)));
        }

        rows.Add(row);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
