using Jinpai.Import.Text;

namespace Jinpai.Import.Formats;

/// <summary>How names of columns are compared: blanks around them, the width of brackets and the case do not matter.</summary>
internal static class HeaderName
{
    public static string Normalise(string name) =>
        CellText.Trim(name).ToString().Replace('（', '(').Replace('）', ')').Replace('【', '[').Replace('】', ']').Replace('：', ':').ToLowerInvariant();
}
