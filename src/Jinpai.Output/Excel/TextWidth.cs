using System.Globalization;
using System.Text;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Excel;

/// <summary>How wide contents are in half-width characters: a Chinese character takes two.</summary>
internal static class TextWidth
{
    private const int Widest = 60;
    private const int Narrowest = 6;
    private const int RowsLookedAt = 500;

    /// <summary>The widths that the columns of tables standing one below the other need.</summary>
    public static double[] Of(IReadOnlyList<OutputTable> tables)
    {
        var widths = new double[tables.Max(t => t.Columns.Count)];
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                widths[i] = Math.Max(widths[i], table.Columns[i].Width ?? Math.Min(Of(table.Columns[i].Title), Widest / 2));
            }

            foreach (var row in table.Rows.Take(RowsLookedAt))
            {
                for (var i = 0; i < row.Count; i++)
                {
                    widths[i] = table.Columns[i].Width is null ? Math.Max(widths[i], Math.Min(Of(row[i], table.Columns[i].Kind), Widest)) : widths[i];
                }
            }
        }

        return [.. widths.Select(w => Math.Max(w, Narrowest) + 2)];
    }

    /// <summary>The longest line of the text.</summary>
    public static int Of(string text)
    {
        var (widest, width) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            width = rune.Value == '\n' ? 0 : width + Of(rune);
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    private static int Of(OutputCell cell, OutputKind kind) => cell switch
    {
        { Words: { } words } => Of(words),
        { Day: not null } => 10,
        { Figure: { } figure } => figure.ToString(kind is OutputKind.Integer or OutputKind.Seconds ? "#,##0" : kind == OutputKind.Decimal ? "#,##0.####" : "#,##0.00", CultureInfo.InvariantCulture).Length + 1,
        _ => 0,
    };

    private static int Of(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
        >= 0x1F300 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
