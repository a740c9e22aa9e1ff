using System.Text.RegularExpressions;

namespace Jinpai.Import.Reports;

/// <summary>The words that stand where a name would in rows that sum up (spec 3.7, 5.1). Such rows are never agents. What no word tells, <see cref="SummaryArithmetic"/> may.</summary>
public static partial class SummaryRows
{
    /// <summary>What the row sums up; null if its first words are a name.</summary>
    /// <param name="name">The cell where a name is expected. Brackets, colons, blanks, dashes and dates around the words, full width and case do not matter: <c>【9月合计】：</c>.</param>
    /// <param name="extra">Words of a map of the user's own: sums over the agents listed.</param>
    public static SummaryRow? Of(string name, IReadOnlyList<string> extra)
    {
        var key = Folded(name);
        if (key.Length == 0)
        {
            return null;
        }

        if (Peer().Match(key) is { Success: true } peer)
        {
            return peer.Groups["best"].Success ? SummaryRow.PeerBest : SummaryRow.PeerMean;
        }

        if (Chinese().Match(key) is { Success: true } chinese)
        {
            return KindOf(chinese, isShop: chinese.Groups["shop"].Success);
        }

        if (English().Match(key) is { Success: true } english)
        {
            return KindOf(english, isShop: english.Groups["shop"].Success);
        }

        // What ends in these words is no person, whatever stands before: A组小计.
        if (Ending().Match(key) is { Success: true } ending)
        {
            return KindOf(ending, isShop: false);
        }

        return extra.Any(word => Folded(word) == key) ? SummaryRow.AgentTotal : null;
    }

    private static SummaryRow KindOf(Match match, bool isShop) => (match.Groups["mean"].Success, isShop) switch
    {
        (true, true) => SummaryRow.ShopMean,
        (true, false) => SummaryRow.AgentMean,
        (false, true) => SummaryRow.ShopTotal,
        (false, false) => SummaryRow.AgentTotal,
    };

    /// <summary>Half-width, lower case, without blanks and without marks and a note in brackets around the words.</summary>
    private static string Folded(string name)
    {
        var key = Marks().Replace(HeaderKey.Of(name).Key, "").Replace('計', '计').Replace('總', '总').Replace('匯', '汇').Replace('彙', '汇').Replace('數', '数').Replace('額', '额');
        return Note().Match(key) is { Success: true } note ? Marks().Replace(key[..note.Index], "") : key;
    }

    [GeneratedRegex("(合计|总计|小计|汇总|总和|累计|共计|(total|subtotal)s?|(?<mean>平均值|均值|人均|average))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[\p{P}\p{S}]+|[\p{P}\p{S}]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<=.)\([^()]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Note();

    [GeneratedRegex("^(同行|行业|类目|竞店|同层).*(?:(?<best>优秀|优秀值)|均值|平均|平均值|中位数|汇总|汇总值|合计)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Peer();

    [GeneratedRegex(
        @"^([0-9年月日号周第季度上下半./~至-]*)((?<shop>全店|店铺|本店|全部店铺|整店)|全体|全部|全员|所有|整体|团队|部门|小组|各组|组内|本组|售前|售后|客服|人员|员工|子账号|账号|平台|本页|当页|当前页|本期|本月|当月|本周|当日|每日|日|周|月|季度|年|数据|报表|以上|列|行|的)*"
        + "((汇总|合计|总计|小计|总和|总数|总值|总额|累计|共计|总共|求和|总量)|(?<mean>平均|均值|人均|日均|平均数|均数|中位数))(值|数|行|数据|数值)?$"
        + "|^((?<shop>全店|本店|整店|店铺整体|店铺总体|店铺)|整体|总体|全体客服|全部客服|所有客服|全部|全体|所有人|全员|总)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        "^(the|grand|(?<shop>shop|store)|team|group|overall|all|agents?|staff|column|row|monthly|month|daily|weekly|running|sub)*[-_./]?((totals?|sums?|summary|summation|subtotals?)|(?<mean>averages?|avg|means?|median))(of|for|all|the|agents?|(?<shop>shop|store)|team|group|staff|row|values?)*$"
        + "|^(overall|all|allagents|everyone|(?<shop>shop|store|wholeshop|wholestore|allshop))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex English();
}
