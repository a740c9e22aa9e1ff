using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>Reads an <see cref="AccountList"/> from a text file of any known encoding, or from the first sheet of a workbook.</summary>
public static class AccountFile
{
    public static AccountListReading Read(string path)
    {
        using var expansion = SourceFiles.Expand([path]);
        if (expansion is not { Files: [var file], Issues: [] })
        {
            return new AccountListReading([], [.. expansion.Issues]);
        }

        try
        {
            var examination = FileExaminer.Examine(file, CancellationToken.None);
            return examination.Refusal is { } refusal ? new AccountListReading([], [refusal]) : Doubted(AccountList.Parse(TextOf(file, examination), file.Name), file.Name, examination);
        }
        catch (FileRefusedException refused)
        {
            return new AccountListReading([], [refused.Issue]);
        }
    }

    private static AccountListReading Doubted(AccountListReading list, string name, FileExamination examination) => !examination.IsEncodingDoubtful ? list
        : new AccountListReading(list.Records, [new Issue(TextIssues.EncodingDoubtful, new Origin(name), "", examination.EncodingName ?? ""), .. list.Issues]);

    private static string TextOf(SourceFile file, FileExamination examination)
    {
        if (examination.Encoding is { } encoding)
        {
            using var reader = new StreamReader(TextStreams.OpenUtf8(file, encoding, null, CancellationToken.None));
            return reader.ReadToEnd();
        }

        // One line for each row of the sheet, so that the numbers in issues are those of the sheet.
        var lines = new List<string>();
        foreach (var row in TableFile.Read(file, examination, ',', CancellationToken.None).Select(sheet => sheet.Rows).FirstOrDefault() ?? [])
        {
            while (lines.Count < row.Number - 1)
            {
                lines.Add("");
            }

            lines.Add(string.Join('\t', row.Cells.Select(cell => cell.Text.Replace('\t', ' ').ReplaceLineEndings(" "))));
        }

        return string.Join('\n', lines);
    }
}
