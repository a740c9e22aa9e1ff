using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Tests.Taobao;

public sealed class OpenPlatformTests
{
    public const string Trade =
        """
        {"tid":2231958349001,"buyer_nick":"买家一","buyer_open_uid":"AAHm5d-EAAeG","status":"TRADE_FINISHED","created":"2026-10-01 10:00:00","pay_time":"2026-10-01 10:05:00","consign_time":"2026-10-02 09:00:00","end_time":"2026-10-05 09:00:00",
        "payment":"190.00","post_fee":"10.00","adjust_fee":"0.00","seller_flag":1,"receiver_name":"收货人密","receiver_mobile":"13912345678",
        "orders":{"order":[{"oid":2231958349002,"num_iid":600100200300,"sku_id":"1","title":"连衣裙","num":2,"price":"60.00","payment":"120.00","divide_order_fee":"108.00","adjust_fee":"-2.00","discount_fee":"0.00","refund_status":"NO_REFUND"},
        {"oid":2231958349003,"num_iid":600100200301,"title":"帽子","num":1,"price":"80.00","payment":"80.00","divide_order_fee":"72.00","adjust_fee":"0.00","discount_fee":"0.00","refund_status":"NO_REFUND"}]}}
        """;

    private const string Refund =
        """{"refund_id":83477,"tid":2231958349001,"oid":2231958349002,"refund_fee":"10.00","status":"SUCCESS","created":"2026-10-06 10:00:00","modified":"2026-10-07 10:00:00","has_good_return":true,"good_status":"BUYER_RECEIVED","order_status":"TRADE_FINISHED","reason":"不合适","num":1}""";

    private const string Rate = """{"tid":2231958349001,"oid":2231958349002,"role":"buyer","nick":"买家一","result":"bad","content":"色差大","created":"2026-10-08 10:00:00"}""";

    public static string Sold(params string[] trades) => $$$"""{"trades_sold_get_response":{"total_results":{{{trades.Length}}},"has_next":false,"trades":{"trade":[{{{string.Join(',', trades)}}}]},"request_id":"abc"}}""";

    [Fact]
    public void A_trade_gives_an_order_with_its_lines_and_both_keys_of_its_buyer()
    {
        var reading = Reading.Of(Sold(Trade));
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Equal(("taobao.trades", 0), (reading.Result.Format, reading.Issues.Count));
        Assert.Equal(("2231958349001", "买家一", "AAHm5d-EAAeG", "red", OrderStatus.Finished), (order.Id.Value, order.Buyer.Value, order.OtherBuyerKey?.Value, order.Flag, order.Status));
        Assert.Equal(
            ("2026-10-01T02:00:00Z", "2026-10-01T02:05:00Z", "2026-10-02T01:00:00Z", "2026-10-05T01:00:00Z", null),
            (order.CreatedAt.ToString(), order.PaidAt?.ToString(), order.ShippedAt?.ToString(), order.FinishedAt?.ToString(), order.ClosedAt?.ToString()));
        Assert.Equal((new Money(1000), new OrderTotals(new Money(18000), null, null, null)), (order.PostFee, order.Totals));
        Assert.Equal(
            [new OrderLine("2231958349002", "600100200300", "连衣裙", 2, new Money(6000), new Money(10800), Money.Zero, new Money(-200)), new OrderLine("2231958349003", "600100200301", "帽子", 1, new Money(8000), new Money(7200), Money.Zero, Money.Zero)],
            order.Lines);
    }

    public static TheoryData<string> Shapes =>
    [
        Sold(Trade),
        Sold(Trade) + Sold(),
        "{\"trade_fullinfo_get_response\":{\"trade\":" + Trade + "}}",
        "{\"trades_sold_get_response\":{\"trades\":{\"trade\":" + Trade + "}}}",
        "{\"trades_sold_get_response\":{\"trades\":[" + Trade + "]}}",
        "{\"request_id\":\"x\",\"trades_sold_get_response\":{\"trades\":{\"trade\":[" + Trade + "]}}}",
        "[" + Sold(Trade) + "]",
        "[" + Trade + "]",
        Trade,
        Trade.ReplaceLineEndings("") + "\n",
        "\uFEFF" + Sold(Trade),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_a_file_gives_the_same_order(string json)
    {
        var reading = Reading.Of(json);
        Assert.Equal("taobao.trades", reading.Result.Format);
        Assert.Equal(Reading.Of(Sold(Trade)).Sink.Texts(), reading.Sink.Texts());
        Assert.Empty(reading.Codes);
    }

    [Fact]
    public void A_list_with_one_line_may_be_an_object_and_times_may_be_epochs()
    {
        var trade = """{"tid":"1","buyer_nick":"b","status":"WAIT_SELLER_SEND_GOODS","created":1790820000,"pay_time":1790820300000,"payment":60,"post_fee":"0","orders":{"order":{"oid":"2","num":1,"price":"60.00","payment":"60.00"}}}""";
        var order = Assert.Single(Reading.Of(Sold(trade)).Sink.Of<OrderSnapshot>());
        Assert.Equal(("2026-10-01T02:00:00Z", "2026-10-01T02:05:00Z", 6000L), (order.CreatedAt.ToString(), order.PaidAt.ToString(), Assert.Single(order.Lines).PaidAmount.MinorUnits));
    }

    [Fact]
    public void Times_are_at_utc_plus_8_wherever_the_shop_is() =>
        Assert.Equal("2026-10-01T02:00:00Z", Assert.Single(Reading.Of(Sold(Trade), zone: "America/New_York").Sink.Of<OrderSnapshot>()).CreatedAt.ToString());

    [Theory]
    [InlineData("WAIT_BUYER_PAY", OrderStatus.Created)]
    [InlineData("WAIT_SELLER_SEND_GOODS", OrderStatus.Paid)]
    [InlineData("SELLER_CONSIGNED_PART", OrderStatus.Paid)]
    [InlineData("WAIT_BUYER_CONFIRM_GOODS", OrderStatus.Shipped)]
    [InlineData("TRADE_BUYER_SIGNED", OrderStatus.Shipped)]
    [InlineData("TRADE_FINISHED", OrderStatus.Finished)]
    [InlineData("TRADE_CLOSED", OrderStatus.Closed)]
    [InlineData("TRADE_CLOSED_BY_TAOBAO", OrderStatus.Closed)]
    public void Every_status_is_known_and_says_what_the_end_was(string status, OrderStatus expected)
    {
        var order = Assert.Single(Reading.Of(Sold(Trade.Replace("TRADE_FINISHED", status, StringComparison.Ordinal))).Sink.Of<OrderSnapshot>());
        Assert.Equal((expected, expected == OrderStatus.Finished, expected == OrderStatus.Closed), (order.Status, order.FinishedAt is not null, order.ClosedAt is not null));
        Assert.Equal(status == "SELLER_CONSIGNED_PART", order.ShippedAt is null && expected == OrderStatus.Paid && status != "WAIT_SELLER_SEND_GOODS");
    }

    [Fact]
    public void What_is_to_be_paid_is_not_paid()
    {
        var trade = Trade.Replace("TRADE_FINISHED", "WAIT_BUYER_PAY", StringComparison.Ordinal).Replace("\"pay_time\":\"2026-10-01 10:05:00\",", "", StringComparison.Ordinal);
        var order = Assert.Single(Reading.Of(Sold(trade)).Sink.Of<OrderSnapshot>());
        Assert.Equal((0L, 18000L), (order.Totals!.Paid.MinorUnits, order.Totals.Due!.Value.MinorUnits));
        Assert.All(order.Lines, l => Assert.Equal(Money.Zero, l.PaidAmount));
    }

    [Theory]
    [InlineData("\"buyer_nick\":\"t**1\",", "AAHm5d-EAAeG", null)]
    [InlineData("", "AAHm5d-EAAeG", null)]
    [InlineData("\"buyer_nick\":\"买家二\",", "买家二", "AAHm5d-EAAeG")]
    public void A_masked_nick_is_no_key(string nick, string buyer, string? other)
    {
        var order = Assert.Single(Reading.Of(Sold(Trade.Replace("\"buyer_nick\":\"买家一\",", nick, StringComparison.Ordinal))).Sink.Of<OrderSnapshot>());
        Assert.Equal((buyer, other), (order.Buyer.Value, order.OtherBuyerKey?.Value));
    }

    [Theory]
    [InlineData("FRONT_NOPAID_FINAL_NOPAID", "created")]
    [InlineData("FRONT_PAID_FINAL_NOPAID", "deposit")]
    [InlineData("FRONT_PAID_FINAL_PAID", "paid")]
    public void Of_a_presale_trade_the_deposit_is_no_payment(string stage, string state)
    {
        var trade = Trade.Replace("TRADE_FINISHED", "WAIT_BUYER_PAY", StringComparison.Ordinal).Replace("\"seller_flag\":1", $"\"step_trade_status\":\"{stage}\",\"step_paid_fee\":\"20.00\"", StringComparison.Ordinal)
            .Replace("\"consign_time\":\"2026-10-02 09:00:00\",", "", StringComparison.Ordinal);
        var order = Assert.Single(Reading.Of(Sold(trade)).Sink.Of<OrderSnapshot>());
        Assert.Equal((true, state == "deposit", state == "paid"), (order.IsPresale, order.DepositPaidAt is not null, order.PaidAt is not null));
        Assert.Equal(state == "paid" ? 18000 : 0, order.Totals!.Paid.MinorUnits);
    }

    [Fact]
    public void Refunds_and_reviews_are_read_with_their_lines()
    {
        var refunds = Reading.Of("{\"refunds_receive_get_response\":{\"refunds\":{\"refund\":" + Refund + "}}}");
        var rates = Reading.Of("{\"traderates_get_response\":{\"trade_rates\":{\"trade_rate\":[" + Rate + "," + Rate.Replace("\"buyer\"", "\"seller\"", StringComparison.Ordinal) + "]}}}");
        var refund = Assert.Single(refunds.Sink.Of<RefundRecord>());
        var review = Assert.Single(rates.Sink.Of<ReviewRecord>());

        Assert.Equal(("taobao.refunds_api", "taobao.rates"), (refunds.Result.Format, rates.Result.Format));
        Assert.Equal(
            ("83477", "2231958349001", "2231958349002", 1000L, RefundType.Return, RefundStage.AfterReceipt, RefundStatus.Success, "2026-10-07T02:00:00Z"),
            (refund.RefundId, refund.Order.Value, refund.LineId, refund.Amount.MinorUnits, refund.Type, refund.Stage, refund.Status, refund.CompletedAt.ToString()));
        Assert.Equal(("2231958349002", ReviewRating.Bad, "色差大", "买家一"), (review.ReviewId, review.Rating, review.Content, review.Buyer?.Value));
        Assert.Equal(["review_of_seller"], rates.Codes);
    }

    [Fact]
    public void Bad_items_are_held_back_and_told_and_the_good_ones_among_them_stay()
    {
        string Bad(string what, string with) => Trade.ReplaceLineEndings("").Replace(what, with, StringComparison.Ordinal);
        var reading = Reading.Of(string.Join('\n',
            Sold(Trade.ReplaceLineEndings(""), Bad("TRADE_FINISHED", "FLOWN_AWAY"), Bad("\"190.00\"", "\"19O\"")),
            "{\"error_response\":{\"code\":27,\"msg\":\"Invalid session\"}}",
            "{\"refunds_receive_get_response\":{\"refunds\":{\"refund\":[]}}}",
            "{\"trades_sold_get_response\":{\"trades\":{\"trade\":[{\"tid\":1,,]}}}",
            Sold(Bad("\"num\":2", "\"num\":-2"), Bad("\"tid\":2231958349001", "\"tid\":2.23E+12"), Bad("\"buyer_nick\":\"买家一\",\"buyer_open_uid\":\"AAHm5d-EAAeG\",", "")),
            Sold(Bad("2231958349001", "7")),
            "{\"hello\":1}",
            ""));

        Assert.Equal(["2231958349001", "7"], reading.Sink.Of<OrderSnapshot>().Select(o => o.Id.Value));
        Assert.False(reading.Result.IsRefused);
        Assert.Equal((11, 9), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal((1L, "trade[2].status", "FLOWN_AWAY"), Where(reading, "status_unknown"));
        Assert.Equal((1L, "trade[3].payment", "19O"), Where(reading, "number_invalid"));
        Assert.Equal((2L, null, "error_response"), Where(reading, "platform_error"));
        Assert.Equal(3L, Where(reading, "item_without_data").Line);
        Assert.Equal(4L, Where(reading, "json_broken").Line);
        Assert.Equal((5L, "trade[1].order[1].num", "-2"), Where(reading, "quantity_invalid"));
        Assert.Equal((5L, "trade[2].tid"), (Where(reading, "id_damaged").Line, Where(reading, "id_damaged").Column));
        Assert.Equal(5L, Where(reading, "one_of_missing").Line);
        Assert.Equal(7L, Where(reading, "cell_empty").Line);
    }

    [Fact]
    public void Personal_data_reaches_no_record_and_no_issue()
    {
        var reading = Reading.Of(Sold(Trade, Trade.Replace("TRADE_FINISHED", "?", StringComparison.Ordinal)));
        var all = string.Join('\n', reading.Sink.Texts()) + string.Join('\n', reading.Issues.SelectMany(g => g.Examples));
        Assert.DoesNotContain("收货人密", all, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_of_many_lines_refuses_the_file()
    {
        var reading = Reading.Of(Sold(Trade).Replace("\"num\":1,", "\"num\":,", StringComparison.Ordinal));
        Assert.True(reading.Result.IsRefused);
        Assert.Equal(4L, Where(reading, "json_unreadable").Line);
    }

    private static (long? Line, string? Column, string Found) Where(Reading reading, string code)
    {
        var issue = reading.First(code);
        return (issue.Origin.Line, issue.Origin.Column, issue.Found.ToString());
    }
}
