using System.Text.RegularExpressions;

namespace Jinpai.Import.Platforms.Taobao.Orders;

/// <summary>The seller's flag (旗帜) as one word, whatever the source calls it. 0 and grey are no flag: a blank leaves the known one.</summary>
internal static partial class SellerFlag
{
    /// <summary>A flag by its number in the open platform or its name in an export; null: none.</summary>
    public static string? Of(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        null or "" or "0" or "灰" or "灰旗" or "灰色" or "gray" or "grey" or "无" => null,
        "1" or "红" or "红旗" or "红色" or "red" => "red",
        "2" or "黄" or "黄旗" or "黄色" or "yellow" => "yellow",
        "3" or "绿" or "绿旗" or "绿色" or "green" => "green",
        "4" or "蓝" or "蓝旗" or "蓝色" or "blue" => "blue",
        "5" or "紫" or "紫旗" or "紫色" or "purple" or "pink" => "purple",
        var other => other,
    };

    /// <summary>The flag that a remark names (<c>旗帜:red</c>); nothing else of a remark is read.</summary>
    public static string? InRemark(ReadOnlySpan<char> remark)
    {
        foreach (var match in Pattern().EnumerateMatches(remark))
        {
            return Of(remark.Slice(match.Index, match.Length)[3..].ToString());
        }

        return null;
    }

    [GeneratedRegex("旗帜[:：](red|yellow|green|blue|purple|pink|gray|grey|[0-5](?![0-9])|[红黄绿蓝紫灰][色旗]?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pattern();
}
