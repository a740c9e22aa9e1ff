using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>The headers of a file that no map knows, for a map to be made.</summary>
/// <param name="Headers">As they stand in the first sheet that has any; empty if there is no table.</param>
/// <param name="Issues">Why the file cannot be read.</param>
public sealed record ReportHeaders(IReadOnlyList<string> Headers, IssueLog Issues)
{
    /// <summary>Takes the row with the most texts among the first ones for the header: titles above it have fewer, rows below it numbers.</summary>
    public static ReportHeaders Read(string path)
    {
        var issues = new IssueLog();
        using var expansion = SourceFiles.Expand([path]);
        foreach (var issue in expansion.Issues)
        {
            issues.Add(issue);
        }

        try
        {
            foreach (var file in expansion.Files.Take(1))
            {
                var examination = FileExaminer.Examine(file, CancellationToken.None);
                var sheets = TableFile.Read(file, examination, FilePreview.Of(file, examination).Separator, CancellationToken.None);
                var header = sheets.Select(s => s.Rows.Take(HeaderPlace.RowsLookedAt).MaxBy(TextCount)).FirstOrDefault(r => r is not null);
                return new ReportHeaders(header is null ? [] : [.. header.Cells.Select(c => c.Text.Trim()).Where(h => h.Length > 0)], issues);
            }
        }
        catch (FileRefusedException refused)
        {
            issues.Add(refused.Issue);
        }

        return new ReportHeaders([], issues);
    }

    private static int TextCount(SheetRow row) => row.Cells.Count(c => c.Kind == CellKind.Text && !WrittenNumber.TryParseRate(CellText.Clean(c.Text), out _));
}
