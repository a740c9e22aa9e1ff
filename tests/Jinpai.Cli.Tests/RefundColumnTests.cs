using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>Refunds that stand only in the platform's file of orders, beside what is left of the paid amount (decision 0141): from the files to figures, lists and words.</summary>
public sealed class RefundColumnTests : IDisposable
{
    private const string Orders = "订单编号,买家会员名,订单状态,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额\n"
        + "9001,买家甲,交易成功,100.00,70.00,某省,2026-09-01 10:05:00,2026-09-01 10:06:00,30.00\n"
        + "9002,买家乙,交易关闭,50.00,0.00,某省,2026-09-01 11:05:00,2026-09-01 11:06:00,50.00\n"
        + "9003,买家丙,交易成功,10.00,10.00,某省,2026-09-10 11:05:00,2026-09-10 11:06:00,0.00\n";

    private const string Refunds = "refund_id,order_id,applied_at,completed_at,amount,status\n"
        + "R1,9001,2026-09-02 09:00:00,2026-09-07 09:00:00,29.99,success\nR2,9002,2026-09-02 09:00:00,2026-09-03 09:00:00,50.00,success\n";

    private readonly Desk _desk = Desk.WithShop();

    public RefundColumnTests()
    {
        var chats = string.Concat(new[] { ("买家甲", "01 10:00"), ("买家乙", "01 11:00"), ("买家丙", "10 11:00") }.Select((chat, index) =>
            $"店甲:阿一,{chat.Item1},2026-09-{chat.Item2}:00,buyer,{1 + (2 * index)},q\n店甲:阿一,{chat.Item1},2026-09-{chat.Item2}:20,agent,{2 + (2 * index)},a\n"));
        _desk.Run("import", _desk.Write("messages.csv", "account,buyer,sent_at,direction,message_id,content\n" + chats), "--shop", Desk.ShopCode).Expect(0);
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("or", "150 70.01 70.01 79.99 0")]
    [InlineData("ro", "150 70.01 70.01 79.99 0")]
    [InlineData("o", "150 70 70 80 80")]
    [InlineData("oru", "150 70 70 80 80")]
    [InlineData("rou", "150 70 70 80 80")]
    public void Net_sales_are_right_before_and_after_the_file_of_refunds(string steps, string expected)
    {
        string? refunds = null;
        foreach (var step in steps)
        {
            switch (step)
            {
                case 'o':
                    _desk.Run("import", _desk.Write("orders.csv", Orders), "--shop", Desk.ShopCode).Expect(0);
                    break;
                case 'r':
                    refunds = steps[0] == 'r' ? "2" : "3";
                    _desk.Run("import", _desk.Write("refunds.csv", Refunds), "--shop", Desk.ShopCode).Expect(0);
                    break;
                default:
                    _desk.Run("undo", refunds!, "--shop", Desk.ShopCode).Expect(0);
                    break;
            }
        }

        var figures = Report("2026-09-01", "2026-09-07", "sales,net_sales,net_sales_cohort,refunded_amount,refunds_undated_amount");
        Assert.Equal(expected, string.Join(' ', figures.Select(figure => figure.Value!["value"]!.ToString())));
    }

    [Theory]
    [InlineData("zh", "80.00 元没有退款时间", "退款 订单文件所记：30.00 元，已退（没有退款时间，计在订单最后一次变动", "2 个订单共 80.00 元的退款")]
    [InlineData("en", "80.00 yuan have no known time", "Refund in the file of orders: 30.00 yuan, paid out (time not known, counted at the order's last change", "80.00 yuan of refunds of 2 orders")]
    public void Where_they_stand_is_said_by_import_figures_list_and_explanation(string language, string ofFigures, string ofOrder, string ofImport)
    {
        var import = _desk.Run("import", _desk.Write("orders.csv", Orders), "--shop", Desk.ShopCode, "--lang", language).Expect(0);
        Assert.Contains(ofImport, import.Out + import.Error, StringComparison.Ordinal);
        string[] asked = ["--shop", Desk.ShopCode, "--from", "2026-09-01", "--to", "2026-09-05", "--lang", language];
        Assert.Contains(ofFigures, _desk.Run(["report", "agents", .. asked, "--metrics", "net_sales"]).Expect(0).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ofFigures, _desk.Run(["report", "agents", .. asked, "--metrics", "sales,net_sales_cohort"]).Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains(ofOrder, _desk.Run("explain", "order", "9001", "--shop", Desk.ShopCode, "--lang", language).Expect(0).Out, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "没有退款导出，只有订单文件里写明的退款" : "No export of refunds, only refunds that files of orders tell of", _desk.Run("doctor", "--shop", Desk.ShopCode, "--lang", language).Out, StringComparison.Ordinal);
        var deals = JsonNode.Parse(_desk.Run(["details", "deals", .. asked, "--format", "json"]).Expect(0).Out)!.AsArray();
        Assert.Equal(["9001 30 orders", "9002 50 orders"], deals.Select(deal => $"{deal!["order"]} {deal["refunded"]} {deal["refundSource"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh", "有 50.00 元的订单付款后又关闭，却没有退款记录")]
    [InlineData("en", "50.00 yuan are of orders that were closed after they were paid, and no refund of them is known")]
    public void What_was_closed_after_it_was_paid_is_said_until_its_refund_is_known(string language, string said)
    {
        var orders = string.Join('\n', Orders.Split('\n').Where(line => line.Length > 0).Select(line => line[..line.LastIndexOf(',')])) + "\n";
        _desk.Run("import", _desk.Write("orders.csv", orders.Replace("50.00,0.00", "50.00,50.00", StringComparison.Ordinal)), "--shop", Desk.ShopCode).Expect(0);
        Assert.Contains(said, Of("net_sales"), StringComparison.Ordinal);
        Assert.Contains(said, Of("net_sales_cohort"), StringComparison.Ordinal);
        Assert.DoesNotContain(said, Of("sales,sold_orders"), StringComparison.Ordinal);
        _desk.Run("import", _desk.Write("refunds.csv", Refunds), "--shop", Desk.ShopCode).Expect(0);
        Assert.DoesNotContain(said, Of("net_sales"), StringComparison.Ordinal);

        string Of(string metrics) => _desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-09-01", "--to", "2026-09-05", "--metrics", metrics, "--lang", language).Expect(0).Error;
    }

    private JsonObject Report(string from, string to, string metrics) =>
        JsonNode.Parse(_desk.Run("report", "shop", "--shop", Desk.ShopCode, "--from", from, "--to", to, "--metrics", metrics, "--format", "json").Expect(0).Out)!["shopMetrics"]!.AsObject();
}
