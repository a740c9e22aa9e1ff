using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Forms;

/// <summary>A small table with one header row, from a CSV file or the first sheet of a workbook, as texts.</summary>
/// <param name="File">Its name, for issues.</param>
/// <param name="Header">The cells of the first row.</param>
/// <param name="Rows">Line (row) number and cells.</param>
/// <param name="Issues">Why it could not be read; then there are no rows.</param>
public sealed record PlainTable(string File, IReadOnlyList<string> Header, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows, IReadOnlyList<Issue> Issues)
{
    public static PlainTable Read(string path)
    {
        using var expansion = SourceFiles.Expand([path]);
        if (expansion is not { Files: [var file], Issues: [] })
        {
            return new PlainTable(path, [], [], [.. expansion.Issues]);
        }

        try
        {
            var examination = FileExaminer.Examine(file, CancellationToken.None);
            var sheets = examination.Refusal is null ? TableFile.Read(file, examination, ',', CancellationToken.None) : [];
            if (examination.Refusal is { } refusal)
            {
                return new PlainTable(file.Name, [], [], [refusal]);
            }

            return sheets is [{ Rows: { Count: > 0 } rows }, ..]
                ? new PlainTable(file.Name, Texts(rows[0]), [.. rows.Skip(1).Select(row => (row.Number, Texts(row)))], [])
                : new PlainTable(file.Name, [], [], [new Issue(FileIssues.FileEmpty, new Origin(file.Name), "")]);
        }
        catch (FileRefusedException refused)
        {
            return new PlainTable(path, [], [], [refused.Issue]);
        }
    }

    private static IReadOnlyList<string> Texts(SheetRow row) => [.. row.Cells.Select(cell => cell.Text)];
}
