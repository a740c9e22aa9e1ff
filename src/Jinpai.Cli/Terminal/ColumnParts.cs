using Jinpai.Output.Tables;
using Spectre.Console;

namespace Jinpai.Cli.Terminal;

/// <summary>Breaks a table that is too wide for the terminal into parts below each other, each beginning with the first column: numbers broken over two lines cannot be read.</summary>
internal static class ColumnParts
{
    /// <summary>A border and a blank on both sides.</summary>
    private const int Frame = 3;

    /// <summary>Sentences may be broken over lines; down to this they can be read.</summary>
    private const int NarrowestText = 24;

    /// <returns>For each part the indexes of its columns.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<OutputColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var widths = columns.Select((column, index) => Frame + Needed(column, rows.Select(row => row[index]))).ToList();
        var parts = new List<List<int>> { new() { 0 } };
        var used = 1 + widths[0];
        for (var index = 1; index < columns.Count; index++)
        {
            if (used + widths[index] > width && parts[^1].Count > 1)
            {
                parts.Add([0]);
                used = 1 + widths[0];
            }

            parts[^1].Add(index);
            used += widths[index];
        }

        return parts;
    }

    // A long heading of numbers takes two lines.
    private static int Needed(OutputColumn column, IEnumerable<string> cells)
    {
        var title = column.Title.GetCellWidth();
        var longest = cells.Select(cell => cell.GetCellWidth()).DefaultIfEmpty(0).Max();
        return column.Kind == OutputKind.Text
            ? Math.Min(Math.Max(title, longest), NarrowestText)
            : Math.Max(longest, title <= 10 ? title : (title + 3) / 2);
    }
}
