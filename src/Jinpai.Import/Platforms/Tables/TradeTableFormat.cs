using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.Tables;

/// <summary>One kind of export of the seller's back office (spec 5.3), as CSV, xlsx or xls. Its versions differ in columns and their places; only names count.</summary>
internal sealed class TradeTableFormat(string name, int order, TradeSchema schema, Func<ReadingContext, TradeRows> createRows) : FileFormat(name, order)
{
    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind == ContentKind.Text)
        {
            return preview.IsJsonLines ? FormatMatch.Not : MatchOf(preview.Names);
        }

        return preview.Sheets.Where(s => s.Rows.Count > 0).Select(s => MatchOf(HeaderOf(s))).OrderByDescending(m => m.IsComplete).ThenByDescending(m => m.FoundCount).FirstOrDefault() ?? FormatMatch.Not;
    }

    internal override void Read(ReadingContext context)
    {
        using IRows rows = context.Preview.Kind == ContentKind.Text ? OpenCsv(context, out var header) : OpenWorkbook(context, out header);
        RowPass.ReportUnknown(context, 1, schema.UnknownIn(header));
        var taker = createRows(context);
        RowPass.Run(context, rows, new RowCells(context, rows, schema.NamedBy(header)), taker.Take, taker.TakeFaulty);
        taker.Finish();
        RowPass.Conclude(context, rows is CsvRows);
    }

    private static string[] HeaderOf(Sheet sheet) => [.. sheet.Rows[0].Cells.Select(c => HeaderName.Normalise(c.Text))];

    private FormatMatch MatchOf(IReadOnlyList<string> header)
    {
        var missing = schema.MissingFrom(header);
        return new FormatMatch(schema.Columns.Count(c => c.IsInHeader) - missing.Count, schema.CountIn(header), missing);
    }

    private CsvRows OpenCsv(ReadingContext context, out IReadOnlyList<string> header)
    {
        var rows = new CsvRows(context);
        try
        {
            if (!rows.ReadHeader())
            {
                throw context.Refuse(IssueCodes.FileEmpty, null, null, "");
            }

            header = rows.Header;
            Check(context, header, 1);
            rows.Map(schema.IndexesIn(header));
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private WorkbookRows OpenWorkbook(ReadingContext context, out IReadOnlyList<string> header)
    {
        var rows = new WorkbookRows(context);
        try
        {
            if (!rows.FindSheet(h => schema.MissingFrom(h).Count == 0))
            {
                // None fits: what is missing is told of the sheet that was looked at last.
                Check(context, rows.Header, 1);
                throw context.Refuse(IssueCodes.FileEmpty, null, null, "");
            }

            header = rows.Header;
            Check(context, header, rows.Line);
            rows.Map(schema.IndexesIn(header));
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private void Check(ReadingContext context, IReadOnlyList<string> header, long line)
    {
        var missing = schema.MissingFrom(header);
        if (missing.Count > 0)
        {
            throw context.Refuse(IssueCodes.ColumnsMissing, line, null, context.Preview.Describe(), string.Join(", ", missing));
        }

        var doubled = schema.DoubledIn(header);
        if (doubled.Count > 0)
        {
            throw context.Refuse(IssueCodes.ColumnsDoubled, line, null, FoundText.Of(string.Join(", ", doubled)), string.Join(", ", doubled));
        }
    }
}
