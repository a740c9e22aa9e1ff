using Jinpai.Import.Formats;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>One file of the neutral format (spec 5.2), as CSV or JSON Lines.</summary>
internal sealed class NeutralFormat : FileFormat
{
    private readonly NeutralSchema _schema;
    private readonly Func<ReadingContext, RecordRows> _createRows;

    private readonly OrderColumns? _key;

    /// <param name="kind">Its name behind <c>neutral.</c>.</param>
    /// <param name="order">Files of a lower order are read first.</param>
    /// <param name="holds">What its files hold.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="createRows">Makes the reader of its rows.</param>
    /// <param name="key">The columns that tell orders apart; null where the rows have other keys.</param>
    public NeutralFormat(string kind, int order, FormatContent holds, NeutralSchema schema, Func<ReadingContext, RecordRows> createRows, OrderColumns? key = null)
        : base(new FormatInfo("neutral." + kind, holds, order))
    {
        _schema = schema;
        _createRows = createRows;
        _key = key;
    }

    public IReadOnlyList<FormatColumn> Columns => _schema.Columns;

    /// <summary>Columns of which at least one must be there.</summary>
    public IReadOnlyList<string> OneOf => _schema.OneOf;

    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind != ContentKind.Text)
        {
            return FormatMatch.Not;
        }

        var missing = _schema.MissingFrom(preview.Names);
        var required = Columns.Count(c => c.IsRequired) + (OneOf.Count > 0 ? 1 : 0);
        return new FormatMatch(required - missing.Count, Columns.Count(c => preview.Names.Contains(c.Name, StringComparer.Ordinal)), missing);
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        if (_key is not null)
        {
            using var all = Open(context.Quiet(), preview);
            context.Orders = OrderSurvey.Of(context, all, Columns, _key, isWorkbook: false);
        }

        using var rows = Open(context, preview);
        var cells = new RowCells(context, rows, Columns);
        var taker = _createRows(context);
        RowPass.Run(context, rows, cells, taker.Take, taker.TakeFaulty);
        taker.Finish();
        Conclude(context, rows);
        return null;
    }

    private IRows Open(ReadingContext context, FilePreview preview) =>
        preview.IsJsonLines ? new JsonLineRows(context, [.. Columns.Select(c => c.Name)]) : OpenCsv(context, preview);

    private CsvRows OpenCsv(ReadingContext context, FilePreview preview)
    {
        var rows = new CsvRows(context, preview.Separator);
        try
        {
            if (!rows.ReadHeader(preview.Header))
            {
                throw context.Refuse(FileIssues.FileEmpty, null, null, "");
            }

            CheckHeader(context, rows.Header);
            rows.Map([.. Columns.Select(c => rows.Header.Index().Where(h => h.Item == c.Name).Select(h => h.Index).DefaultIfEmpty(-1).First())]);
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private void CheckHeader(ReadingContext context, IReadOnlyList<string> header)
    {
        var missing = _schema.MissingFrom(header);
        var doubled = header.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1 && Columns.Any(c => c.Name == g.Key)).Select(g => g.Key).ToList();
        if (doubled.Count > 0 && missing.Count > 0)
        {
            context.Report(FileIssues.ColumnsDoubled, 1, null, Shown(header), string.Join(", ", doubled));
        }

        if (missing.Count > 0)
        {
            throw context.Refuse(FileIssues.ColumnsMissing, 1, null, Shown(header), string.Join(", ", missing));
        }

        if (doubled.Count > 0)
        {
            throw context.Refuse(FileIssues.ColumnsDoubled, 1, null, Shown(header), string.Join(", ", doubled));
        }

        RowPass.ReportUnknown(context, 1, header.Where(h => h.Length > 0 && Columns.All(c => c.Name != h)));
    }

    private static void Conclude(ReadingContext context, IRows rows)
    {
        if (rows is JsonLineRows json)
        {
            RowPass.ReportUnknown(context, null, json.UnknownNames);
        }

        RowPass.Conclude(context, isDelimitedText: rows is CsvRows);
    }

    private static string Shown(IReadOnlyList<string> header) => FoundText.Of(string.Join(", ", header));
}
