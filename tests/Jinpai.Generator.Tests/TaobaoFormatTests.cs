using System.Text;
using System.Text.RegularExpressions;

namespace Jinpai.Generator.Tests;

public sealed partial class TaobaoFormatTests(SampleShop sample) : IClassFixture<SampleShop>
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private readonly GeneratedShop _shop = sample.Taobao;

    [Fact]
    public void The_order_export_has_41_columns_and_known_statuses()
    {
        var orders = Orders();

        Assert.Equal(41, orders[0].Count);
        Assert.Equal(
            ["买家已付款,等待卖家发货", "交易关闭", "交易成功", "卖家已发货,等待买家确认", "等待买家付款"],
            orders.Select(o => o["订单状态"]).Distinct().Order(StringComparer.Ordinal).ToList());
        Assert.All(orders, o => Assert.Matches("^=\"[0-9]{19}\"$", o["订单编号"]));
        Assert.All(orders.Where(o => o["订单关闭原因"] == "买家未付款"), o => Assert.Equal("0.00", o["买家实际支付金额"]));
    }

    [Fact]
    public void Both_formats_tell_of_the_same_orders()
    {
        var neutral = sample.Neutral.Csv("orders.csv").Select(o => o["order_id"]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(neutral, Orders().Select(o => o["订单编号"][2..^1]).Order(StringComparer.Ordinal));
        Assert.Equal(sample.Neutral.Csv("orders.csv").Count, Read("ExportOrderDetailList").Count);
        Assert.Equal(sample.Neutral.Csv("refunds.csv").Count, Read("退款导出").Count);
    }

    [Fact]
    public void Personal_columns_hold_what_nobody_can_take_for_real()
    {
        Assert.All(Orders(), o => Assert.Equal(("示例收货人", "'10000000000", "example@example.com"), (o["收货人姓名"], o["联系手机"], o["买家支付宝账号"])));
    }

    [Fact]
    public void Each_chat_text_is_of_one_account_and_day_and_names_both_sides()
    {
        var texts = _shop.Summary.Files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(texts);
        var messages = 0;
        foreach (var file in texts)
        {
            var parts = Path.GetFileNameWithoutExtension(file).Split('_');
            var heads = File.ReadLines(Path.Combine(_shop.Folder, file)).Select(line => HeadPattern().Match(line)).Where(match => match.Success).ToList();
            Assert.All(heads, head => Assert.Equal(parts[2], head.Groups["day"].Value));
            Assert.All(heads, head => Assert.Contains($"云裳女装旗舰店:{parts[1]}", (string[])[head.Groups["from"].Value, head.Groups["to"].Value]));
            messages += heads.Count;
        }

        var neutral = sample.Neutral.Messages();
        Assert.Equal(neutral.Count - neutral.Count(m => m["kind"] == "recall"), messages);
    }

    private IReadOnlyList<Dictionary<string, string>> Orders() => Read("ExportOrderList");

    private IReadOnlyList<Dictionary<string, string>> Read(string start) =>
        _shop.Csv(_shop.Summary.Files.Single(f => f.StartsWith(start + "_", StringComparison.Ordinal)), Gb);

    [GeneratedRegex(@"^(?<from>\S+) --> (?<to>\S+) (?<day>\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HeadPattern();
}
