using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Tables;

/// <summary>One kind of export of the seller's back office (spec 5.3), as CSV, xlsx or xls. Its versions differ in columns and their places; only names count.</summary>
/// <param name="name">What users and the JSON call it.</param>
/// <param name="order">Files of a lower order are read first.</param>
/// <param name="schema">Its columns.</param>
/// <param name="key">The columns that tell orders apart; null where the rows have other keys.</param>
/// <param name="createRows">Makes the reader of its rows.</param>
internal sealed class TradeTableFormat(string name, int order, TradeSchema schema, OrderColumns? key, Func<ReadingContext, RecordRows> createRows) : FileFormat(new FormatInfo(name, FormatContent.Events, order))
{
    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind == ContentKind.Text)
        {
            return preview.IsJsonLines ? FormatMatch.Not : MatchOf(preview.Names);
        }

        return preview.Sheets.Where(s => s.Rows.Count > 0).Select(s => MatchOf(preview.NamesOf(s))).OrderByDescending(m => m.IsComplete).ThenByDescending(m => m.FoundCount).FirstOrDefault() ?? FormatMatch.Not;
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        if (key is not null)
        {
            using var all = Open(context.Quiet(), preview, out var names);
            context.Orders = OrderSurvey.Of(context, all, schema.NamedBy(names), key, preview.Kind != ContentKind.Text);
        }

        using var rows = Open(context, preview, out var header);
        RowPass.ReportUnknown(context, 1, schema.UnknownIn(header));
        var taker = createRows(context);
        RowPass.Run(context, rows, new RowCells(context, rows, schema.NamedBy(header)), taker.Take, taker.TakeFaulty);
        taker.Finish();
        RowPass.Conclude(context, rows is CsvRows);
        return null;
    }

    private IRows Open(ReadingContext context, FilePreview preview, out IReadOnlyList<string> header) =>
        preview.Kind == ContentKind.Text ? OpenCsv(context, preview, out header) : OpenWorkbook(context, preview, out header);

    private FormatMatch MatchOf(IReadOnlyList<string> header)
    {
        var missing = schema.MissingFrom(header);
        return new FormatMatch(schema.Columns.Count(c => c.IsInHeader) - missing.Count, schema.CountIn(header), missing);
    }

    private CsvRows OpenCsv(ReadingContext context, FilePreview preview, out IReadOnlyList<string> header)
    {
        var rows = new CsvRows(context, preview.Separator);
        try
        {
            if (!rows.ReadHeader(preview.Header))
            {
                throw context.Refuse(FileIssues.FileEmpty, null, null, "");
            }

            header = rows.Header;
            Check(context, preview, header, 1);
            rows.Map(schema.IndexesIn(header));
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private WorkbookRows OpenWorkbook(ReadingContext context, FilePreview preview, out IReadOnlyList<string> header)
    {
        var rows = new WorkbookRows(context);
        try
        {
            if (!rows.FindSheet(preview.Header, h => schema.MissingFrom(h).Count == 0))
            {
                // None fits: what is missing is told of the sheet that was looked at last.
                Check(context, preview, rows.Header, 1);
                throw context.Refuse(FileIssues.FileEmpty, null, null, "");
            }

            header = rows.Header;
            Check(context, preview, header, rows.Line);
            rows.Map(schema.IndexesIn(header));
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private void Check(ReadingContext context, FilePreview preview, IReadOnlyList<string> header, long line)
    {
        var missing = schema.MissingFrom(header);
        if (missing.Count > 0)
        {
            throw context.Refuse(FileIssues.ColumnsMissing, line, null, preview.Describe(), string.Join(", ", missing));
        }

        var doubled = schema.DoubledIn(header);
        if (doubled.Count > 0)
        {
            throw context.Refuse(FileIssues.ColumnsDoubled, line, null, FoundText.Of(string.Join(", ", doubled)), string.Join(", ", doubled));
        }
    }
}
