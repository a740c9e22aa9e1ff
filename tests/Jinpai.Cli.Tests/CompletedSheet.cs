using System.Globalization;
using Jinpai.Import.Forms;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Tests;

/// <summary>Does what a supervisor does in Excel: opens a sheet that was written, fills in cells, saves it.</summary>
internal static class CompletedSheet
{
    /// <param name="path">The sheet; it is written over.</param>
    /// <param name="cells">Agent, key of the column, text. An agent that is not on the sheet gets a row of its own.</param>
    public static string Fill(string path, params (string Agent, string Key, string Text)[] cells)
    {
        var form = FormFile.Read(path);
        Assert.Empty(form.Issues);
        var rows = form.Rows.Select(row => row.Cells.ToList()).ToList();
        foreach (var (agent, key, text) in cells)
        {
            var row = rows.Find(known => known[0] == agent);
            if (row is null)
            {
                rows.Add(row = [agent, .. Enumerable.Repeat("", form.Keys.Count - 1)]);
            }

            row[form.Keys.Index().Single(known => known.Item == key).Index] = text;
        }

        var keys = form.Keys.Select(key => form.Limits.TryGetValue(key, out var limit) ? string.Create(CultureInfo.InvariantCulture, $"{key}≤{limit}") : key);
        var table = new OutputTable("", [new("#"), .. form.Keys.Select(key => new OutputColumn(key))], [.. rows.Select((row, index) => (IReadOnlyList<OutputCell>)[OutputCell.Number(index + 1m), .. row.Select(Cell)])])
        {
            Keys = [$"jinpai:{form.Kind!.Value.ToString().ToLowerInvariant()}:{form.Period}", .. keys],
        };
        using var file = File.Create(path);
        ExcelWorkbook.Write([new OutputSheet(form.Sheet!, [table])], file);
        return path;
    }

    private static OutputCell Cell(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? OutputCell.Number(number) : OutputCell.Text(text);
}
