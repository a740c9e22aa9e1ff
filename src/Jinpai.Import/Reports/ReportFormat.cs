using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>A performance report (spec 3.7) as xlsx, xls or CSV.</summary>
/// <param name="map">What its columns mean.</param>
/// <param name="options">The period and the accounts that the user and the shop know.</param>
internal sealed class ReportFormat(ReportMap map, ReportOptions options) : FileFormat(InfoOf(Family + "." + map.Code))
{
    /// <summary>A map of the user's own, made for exactly these headers, goes before those that ship.</summary>
    private const int OwnMapLead = 1000;

    /// <summary>The name of all report formats before their map's.</summary>
    public const string Family = "report";

    /// <summary>Those of the user's own first, then those that ship.</summary>
    public static IReadOnlyList<ReportFormat> Of(ReportOptions options) => [.. options.Maps.Concat(ReportMaps.All).Select(m => new ReportFormat(m, options))];

    public static FormatInfo InfoOf(string name) => new(name, FormatContent.Report, 4);

    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind == ContentKind.Text && preview.IsJsonLines)
        {
            return FormatMatch.Not;
        }

        var layout = BestOf(preview.Sheets)?.Layout;
        if (layout is null || layout.Places.Count == 0)
        {
            return FormatMatch.Not;
        }

        if (map.Signature is not null && !layout.IsComplete)
        {
            return new FormatMatch(0, layout.Places.Count, Differences(layout));
        }

        var required = Math.Max(map.Required.Count, 1);
        var missing = layout.IsComplete || layout.Missing.Count > 0 ? layout.Missing : [.. map.Columns.Where(c => layout.PlaceOf(c.Header) is null).Select(c => c.Header).Take(5)];
        return new FormatMatch(required - Math.Min(layout.Missing.Count, required) + layout.Places.Count + (map.Signature is null ? 0 : OwnMapLead), layout.Places.Count, missing);
    }

    // A report with a column more or less than the map was made for is another report (docs/decisions/0054).
    private List<string> Differences(ReportLayout layout)
    {
        var found = layout.Header.Cells.Select(c => c.Text.Trim()).Where(h => h.Length > 0).ToList();
        var keys = found.Select(h => HeaderKey.Of(h).Key).ToHashSet(StringComparer.Ordinal);
        var known = map.Headers.Select(h => HeaderKey.Of(h).Key).ToHashSet(StringComparer.Ordinal);
        return [.. map.Headers.Where(h => !keys.Contains(HeaderKey.Of(h).Key)), .. found.Where(h => !known.Contains(HeaderKey.Of(h).Key)).Select(h => "≠ " + h)];
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        var head = BestOf(preview.Sheets)?.Layout;
        var sheets = head is { IsComplete: true }
            ? TableFile.ReadColumns(context.File, context.Examination, preview.Separator, head.ColumnsRead, context.Cancellation)
            : TableFile.Read(context.File, context.Examination, preview.Separator, context.Cancellation);
        if (BestOf(sheets) is not { } best)
        {
            throw context.Refuse(FileIssues.FileEmpty, null, null, "");
        }

        if (!best.Layout.IsComplete)
        {
            throw context.Refuse(FileIssues.ColumnsMissing, best.Layout.Header.Number, null, preview.Describe(), string.Join(", ", best.Layout.Missing));
        }

        foreach (var other in sheets.Where(s => s != best.Sheet && s.Rows.Count > 0))
        {
            context.Issues.Add(new Issue(WorkbookIssues.SheetNotRead, new Origin(context.File.Name, other.Name), other.Name ?? "", best.Sheet.Name ?? ""));
        }

        if (best.Sheet.HiddenRows > 0)
        {
            context.Issues.Add(new Issue(WorkbookIssues.RowsHidden, new Origin(context.File.Name, best.Sheet.Name), "", best.Sheet.HiddenRows));
        }

        var titles = best.Sheet.Rows.Count(row => row.Number < best.Layout.Header.Number);
        if (titles > 0)
        {
            context.Issues.Add(new Issue(FileIssues.TitleSkipped, new Origin(context.File.Name, best.Sheet.Name), "", titles));
        }

        return new ReportReader(context, options, best.Sheet, best.Layout).Read();
    }

    private (Sheet Sheet, ReportLayout Layout)? BestOf(IReadOnlyList<Sheet> sheets)
    {
        var found = sheets.Select(s => (Sheet: s, Layout: ReportLayout.Best(map, s.Rows))).Where(s => s.Layout is not null)
            .OrderByDescending(s => s.Layout!.IsComplete).ThenByDescending(s => s.Layout!.Places.Count - s.Layout.Missing.Count).FirstOrDefault();
        return found.Layout is null ? null : (found.Sheet, found.Layout);
    }
}
