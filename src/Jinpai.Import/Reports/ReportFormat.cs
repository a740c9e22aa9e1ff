using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>A performance report (spec 3.7) as xlsx, xls or CSV.</summary>
internal sealed class ReportFormat(ReportMap map) : FileFormat("report." + map.Code, 4)
{
    /// <summary>A map of the user's own, made for exactly these headers, goes before those that ship.</summary>
    private const int OwnMapLead = 1000;

    public static IReadOnlyList<ReportFormat> All { get; } = [.. ReportMaps.All.Select(m => new ReportFormat(m))];

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

    internal override void Read(ReadingContext context)
    {
        var sheets = TableFile.Read(context.File, context.Examination, context.Preview.Separator, context.Cancellation);
        if (BestOf(sheets) is not { } best)
        {
            throw context.Refuse(IssueCodes.FileEmpty, null, null, "");
        }

        if (!best.Layout.IsComplete)
        {
            throw context.Refuse(IssueCodes.ColumnsMissing, best.Layout.Header.Number, null, context.Preview.Describe(), string.Join(", ", best.Layout.Missing));
        }

        foreach (var other in sheets.Where(s => s != best.Sheet && s.Rows.Count > 0))
        {
            context.Issues.Add(Issue.Coded(Severity.Warning, WorkbookIssues.SheetNotRead, new Origin(context.File.Name, other.Name), other.Name ?? "", best.Sheet.Name ?? ""));
        }

        context.ReportSummary = new ReportReader(context, best.Sheet, best.Layout).Read();
    }

    private (Sheet Sheet, ReportLayout Layout)? BestOf(IReadOnlyList<Sheet> sheets)
    {
        var found = sheets.Select(s => (Sheet: s, Layout: ReportLayout.Best(map, s.Rows))).Where(s => s.Layout is not null)
            .OrderByDescending(s => s.Layout!.IsComplete).ThenByDescending(s => s.Layout!.Places.Count - s.Layout.Missing.Count).FirstOrDefault();
        return found.Layout is null ? null : (found.Sheet, found.Layout);
    }
}
