using Jinpai.Core;
using Jinpai.Core.Records;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

public sealed class RefundExportTests
{
    public static TheoryData<string> Layouts => [Refunds, LaterRefunds];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_gives_the_same_refund(string header)
    {
        var reading = Reading.Of(Gbk(Csv(header, Refund(header, "R1", "1"))));
        var refund = Assert.Single(reading.Sink.Of<RefundRecord>());

        Assert.Equal("taobao.refunds", reading.Result.Format);
        Assert.Equal(["id_marks_removed"], reading.Codes);
        Assert.Equal(
            new RefundRecord("R1", new OrderId("1"), null, refund.AppliedAt, refund.CompletedAt, new Money(10000), null, RefundType.RefundOnly, RefundStage.AfterReceipt, "不想要了", RefundStatus.Success, Responsibility.Buyer, 2),
            refund);
        Assert.Equal(("2026-10-06T03:00:00Z", "2026-10-07T03:00:00Z"), (refund.AppliedAt.ToString(), refund.CompletedAt.ToString()));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Workbooks_of_refunds_are_read(string kind)
    {
        var csv = Csv(Refunds, Refund(Refunds, "R1", "1"), Refund(Refunds, "R2", "1"));
        Assert.Equal(Reading.Of(csv).Sink.Texts(), Reading.Of(kind == "xls" ? Xls(csv) : Xlsx(csv)).Sink.Texts());
    }

    [Theory]
    [InlineData("退款成功", RefundStatus.Success)]
    [InlineData("退款关闭", RefundStatus.Closed)]
    [InlineData("买家已经申请退款，等待卖家同意", RefundStatus.Pending)]
    [InlineData("卖家拒绝退款", RefundStatus.Pending)]
    public void Only_success_is_money_and_only_it_has_an_end(string text, RefundStatus expected)
    {
        var refund = Assert.Single(Reading.Of(Csv(Refunds, Refund(Refunds, "R1", "1", ("退款状态", text)))).Sink.Of<RefundRecord>());
        Assert.Equal((expected, expected == RefundStatus.Success), (refund.Status, refund.CompletedAt is not null));
    }

    [Theory]
    [InlineData("仅退款", "", RefundType.RefundOnly, 10000)]
    [InlineData("退货退款", "", RefundType.Return, 10000)]
    [InlineData("换货", "", RefundType.Exchange, 0)]
    [InlineData("补寄", "", RefundType.Reship, 0)]
    [InlineData("维修", "", RefundType.Repair, 0)]
    public void Exchange_reshipment_and_repair_are_no_money(string text, string amount, RefundType expected, long paid)
    {
        var refund = Assert.Single(Reading.Of(Csv(LaterRefunds, Refund(LaterRefunds, "R1", "1", ("售后类型", text), ("退款总额", amount.Length == 0 && paid == 0 ? "0.00" : "100")))).Sink.Of<RefundRecord>());
        Assert.Equal((expected, paid), (refund.Type, refund.Amount.MinorUnits));
    }

    [Fact]
    public void An_exchange_with_an_amount_counts_as_nothing_and_is_told()
    {
        var reading = Reading.Of(Csv(LaterRefunds, Refund(LaterRefunds, "R1", "1", ("售后类型", "换货"))));
        Assert.Equal(["no_money_goes_back", "id_marks_removed"], reading.Codes);
        Assert.Equal(Money.Zero, Assert.Single(reading.Sink.Of<RefundRecord>()).Amount);
    }

    [Theory]
    [InlineData("是", RefundType.Return)]
    [InlineData("否", RefundType.RefundOnly)]
    [InlineData("需要退货", RefundType.Return)]
    [InlineData("不需要退货", RefundType.RefundOnly)]
    public void Whether_goods_go_back_tells_the_type(string text, RefundType expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Of(Csv(Refunds, Refund(Refunds, "R1", "1", ("是否需要退货", text)))).Sink.Of<RefundRecord>()).Type);

    [Theory]
    [InlineData("买家未收到货", "售中", "", RefundStage.BeforeShipment)]
    [InlineData("买家未收到货", "售中", "顺丰 SF1", RefundStage.InTransit)]
    [InlineData("买家已收到货", "售中", "顺丰 SF1", RefundStage.AfterReceipt)]
    [InlineData("", "售后", "顺丰 SF1", RefundStage.AfterReceipt)]
    [InlineData("", "售中", "顺丰 SF1", RefundStage.Unknown)]
    public void The_stage_follows_from_the_goods_and_the_phase(string goods, string phase, string parcel, RefundStage expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Of(Csv(Refunds, Refund(Refunds, "R1", "1", ("货物状态", goods), ("售中或售后", phase), ("发货物流信息", parcel)))).Sink.Of<RefundRecord>()).Stage);

    [Theory]
    [InlineData("客服", Responsibility.Agent)]
    [InlineData("商品", Responsibility.Product)]
    [InlineData("物流责任", Responsibility.Logistics)]
    [InlineData("买家责任", Responsibility.Buyer)]
    [InlineData("卖家责任", Responsibility.Other)]
    [InlineData("", Responsibility.Unknown)]
    [InlineData("火星", Responsibility.Unknown)]
    public void The_responsible_party_is_one_of_five_or_unknown(string text, Responsibility expected)
    {
        var reading = Reading.Of(Csv(Refunds, Refund(Refunds, "R1", "1", ("责任方", text))));
        Assert.Equal(expected, Assert.Single(reading.Sink.Of<RefundRecord>()).Responsibility);
        Assert.Equal(text == "火星", reading.Codes.Contains("responsibility_unknown"));
    }

    [Fact]
    public void Bad_rows_are_held_back_and_told_and_the_good_ones_among_them_stay()
    {
        var reading = Reading.Of(Gbk(Csv(
            Refunds,
            Refund(Refunds, "R1", "1"),
            Refund(Refunds, "R2", "2", ("退款状态", "退了吗")),
            Refund(Refunds, "R3", "3", ("买家退款金额", "-5")),
            Refund(Refunds, "R4", "4", ("买家退款金额", "")),
            Refund(Refunds, "R5", "5", ("退款完结时间", "2026-10-05 10:00:00")),
            Refund(Refunds, "R6", "1.5E+17", ("订单编号", "1.5E+17")),
            Refund(Refunds, "R7", "7", ("退款状态", "无退款申请")),
            Refund(Refunds, "R8", "8", ("是否需要退货", "也许")),
            Refund(Refunds, "R9", "9"))));

        Assert.Equal(["R1", "R9"], reading.Sink.Of<RefundRecord>().Select(r => r.RefundId));
        Assert.Equal((9, 6), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal((3L, "退款状态", "退了吗"), (reading.First("status_unknown").Origin.Line, reading.First("status_unknown").Origin.Column, reading.First("status_unknown").Found.ToString()));
        Assert.Equal(4L, reading.First("number_negative").Origin.Line);
        Assert.Equal(5L, reading.First("cell_empty").Origin.Line);
        Assert.Equal(6L, reading.First("time_before_applied").Origin.Line);
        Assert.Equal(7L, reading.First("id_damaged").Origin.Line);
        Assert.Equal(8L, reading.First("not_a_refund").Origin.Line);
        Assert.Equal((9L, "也许"), (reading.First("choice_unknown").Origin.Line, reading.First("choice_unknown").Found.ToString()));
    }

    [Fact]
    public void Personal_data_reaches_no_record_and_no_issue()
    {
        var reading = Reading.Of(Csv(Refunds, Refund(Refunds, "R1", "1"), Refund(Refunds, "R2", "2", ("退款状态", "?"), ("发货物流信息", Secrets[2]))));
        var all = string.Join('\n', reading.Sink.Texts()) + string.Join('\n', reading.Issues.SelectMany(g => g.Examples));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }
}
