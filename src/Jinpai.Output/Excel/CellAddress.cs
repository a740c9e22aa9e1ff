using System.Globalization;

namespace Jinpai.Output.Excel;

/// <summary>Names of cells as Excel shows them.</summary>
public static class CellAddress
{
    /// <summary><c>B7</c> of row number 7 (1-based) and column index 1 (0-based).</summary>
    public static string Of(long rowNumber, int columnIndex) => ColumnOf(columnIndex) + rowNumber.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>A</c> of 0, <c>AA</c> of 26.</summary>
    public static string ColumnOf(int columnIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnIndex);
        var letters = "";
        for (var rest = columnIndex; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }
}
