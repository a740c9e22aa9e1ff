using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>One file of the neutral format (spec 5.2), as CSV or JSON Lines.</summary>
internal sealed class NeutralFormat : FileFormat
{
    private readonly NeutralSchema _schema;
    private readonly Func<ReadingContext, NeutralRows> _createRows;

    public NeutralFormat(string kind, int order, NeutralSchema schema, Func<ReadingContext, NeutralRows> createRows)
        : base("neutral." + kind, order)
    {
        _schema = schema;
        _createRows = createRows;
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

    internal override void Read(ReadingContext context)
    {
        using IRows rows = context.Preview.IsJsonLines ? new JsonLineRows(context, [.. Columns.Select(c => c.Name)]) : OpenCsv(context);
        var cells = new RowCells(context, rows, Columns);
        var taker = _createRows(context);
        RowPass.Run(context, rows, cells, taker.Take, taker.TakeFaulty);
        taker.Finish();
        Conclude(context, rows);
    }

    private CsvRows OpenCsv(ReadingContext context)
    {
        var rows = new CsvRows(context);
        try
        {
            if (!rows.ReadHeader())
            {
                throw context.Refuse(IssueCodes.FileEmpty, null, null, "");
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
            context.Report(Severity.Error, IssueCodes.ColumnsDoubled, 1, null, Shown(header), string.Join(", ", doubled));
        }

        if (missing.Count > 0)
        {
            throw context.Refuse(IssueCodes.ColumnsMissing, 1, null, Shown(header), string.Join(", ", missing));
        }

        if (doubled.Count > 0)
        {
            throw context.Refuse(IssueCodes.ColumnsDoubled, 1, null, Shown(header), string.Join(", ", doubled));
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
