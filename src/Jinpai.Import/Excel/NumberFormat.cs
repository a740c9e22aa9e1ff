namespace Jinpai.Import.Excel;

/// <summary>Formats of numbers in spreadsheets, as far as they change what a number means.</summary>
internal static class NumberFormat
{
    /// <summary>Whether the sheet shows a number times 100. A percent sign that is quoted, escaped or only keeps a place is a letter like any other.</summary>
    public static bool IsPercent(string? format)
    {
        for (var i = 0; i < format?.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '%':
                    return true;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    var end = format.IndexOf('"', i + 1);
                    i = end < 0 ? format.Length : end;
                    break;
                case '[':
                    var close = format.IndexOf(']', i + 1);
                    i = close < 0 ? i : close;
                    break;
                default:
                    break;
            }
        }

        return false;
    }
}
