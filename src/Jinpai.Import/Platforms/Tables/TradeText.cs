using Jinpai.Core;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Tables;

/// <summary>Texts of exports as they are compared: half-width, without blanks.</summary>
internal static class TradeText
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded[length++] = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c == '、' ? ',' : c;
            }
        }

        return folded[..length].ToString();
    }

    /// <summary>Whether a text about refunds says that there is none.</summary>
    public static bool IsNoRefund(ReadOnlySpan<char> value) => Fold(value) is "无退款申请" or "没有申请退款" or "未申请退款" or "无退款" or "无";

    /// <summary>An amount of a column that may say in words that there is no refund.</summary>
    public static Money? RefundedAmount(RowCells row, int column) => IsNoRefund(CellText.Clean(row.Value(column))) ? null : row.Amount(column);

    /// <summary>Whether a column marks something that is not there: blank, 0 or no.</summary>
    public static bool IsMarked(ReadOnlySpan<char> value) => Fold(value) is not ("" or "0" or "否" or "无" or "null" or "false");
}
