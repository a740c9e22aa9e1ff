using CsCheck;
using Jinpai.Core.Records;
using Jinpai.Import.Excel;
using Jinpai.Import.Reports;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Silence;

/// <summary>What is not known is never 0: blanks, words for "no data" and errors of spreadsheets in amounts, times and counts.</summary>
public sealed class UnknownValueTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly string[] None = ["", "-", "--", "—", "null", "NULL", "\\N", "N/A", "n/a", "None", "nan", "NaT", "<NA>", "暂无数据", " - ", "'null"];
    private static readonly string[] Errors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "########"];

    [Fact]
    public void A_paid_order_without_its_amount_is_held_back_and_no_sale_of_nothing() => Pick.Of(None).Sample(
        none =>
        {
            var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("买家实际支付金额", none)), Order(Orders28, "2")));
            Assert.Equal("2", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
            Assert.Equal("买家实际支付金额", reading.First("amount_unknown").Origin.Column);

            var neutral = Reading.Of($"order_id,buyer,created_at,paid_at,paid_amount\nO1,b,2026-10-01 10:00:00,2026-10-01 10:05:00,{none}\n");
            Assert.Equal((0, 1), (neutral.Sink.Of<OrderSnapshot>().Count(), neutral.Result.HeldCount));
        },
        seed: Seed,
        iter: 40);

    [Fact]
    public void What_was_delivered_and_paid_in_cash_needs_its_amount()
    {
        var reading = Reading.Of("order_id,buyer,created_at,finished_at,paid_amount,is_cod\nO1,b,2026-10-01 10:00:00,2026-10-03 10:00:00,,1\nO2,b,2026-10-01 10:00:00,,,1\n");
        Assert.Equal("O2", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal(2, reading.First("cell_empty").Origin.Line);
    }

    [Fact]
    public void Null_in_times_of_steps_that_did_not_happen_is_taken_and_told()
    {
        var reading = Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("确认收货时间", "null"), ("商家备注", "null"), ("订单状态", "买家已付款,等待卖家发货")), Order(OrdersLater, "2", ("订单付款时间", "null"), ("订单状态", "等待买家付款"), ("买家实际支付金额", "null"))));
        Assert.Equal(2, reading.Sink.Of<OrderSnapshot>().Count());
        Assert.Equal(0, reading.Result.HeldCount);
        Assert.Equal(["value_unknown"], reading.Codes);
    }

    [Theory]
    [InlineData("买家实际支付金额")]
    [InlineData("订单创建时间")]
    [InlineData("订单付款时间")]
    [InlineData("宝贝总数量")]
    [InlineData("买家应付邮费")]
    [InlineData("订单编号")]
    [InlineData("买家会员名")]
    public void An_error_of_a_spreadsheet_is_a_fault_of_its_own(string column) => Assert.All(Errors, error =>
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", (column, error))));
        Assert.Empty(reading.Sink.Of<OrderSnapshot>());
        Assert.Equal(column, reading.First("cell_error").Origin.Column);
    });

    [Fact]
    public void An_error_in_a_title_loses_the_title_alone()
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("宝贝标题", "#N/A"))));
        Assert.Null(Assert.Single(reading.Sink.Of<OrderSnapshot>()).Totals!.Title);
        Assert.Equal(["shown_cell_error"], reading.Codes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public void Paid_orders_without_postage_and_paid_lines_without_amounts_are_told(string none)
    {
        Assert.Contains("postage_unknown", Reading.Of(Csv(Orders28, Order(Orders28, "1", ("买家应付邮费", none)))).Codes);
        Assert.Contains("amount_unknown", Reading.Of(Csv(Lines, Line("11", "1", ("买家实付金额", none)))).Codes);
    }

    [Fact]
    public void Figures_of_reports_are_none_or_a_fault_and_never_0()
    {
        Assert.All(None, none => Assert.Equal((FigureState.None, null), (FigureText.Read(SheetCell.Of(none), FigureUnit.Count, "").State, FigureText.Read(SheetCell.Of(none), FigureUnit.Count, "").Fault)));
        Assert.All(Errors, error => Assert.Equal("cell_error", FigureText.Read(SheetCell.Of(error), FigureUnit.Count, "").Fault?.Code));
    }

    [Fact]
    public void Any_cells_of_no_data_make_no_amount() => Gen.Select(Pick.Of([.. None, .. Errors]), Pick.Of([.. None, .. Errors]), Pick.Of([.. None, .. Errors])).Sample(
        (price, quantity, paid) =>
        {
            var reading = Reading.Of($"order_id,buyer,created_at,paid_at,unit_price,quantity,paid_amount\nO1,b,2026-10-01 10:00:00,2026-10-01 10:05:00,\"{price}\",\"{quantity}\",\"{paid}\"\n");
            return !reading.Sink.Of<OrderSnapshot>().Any() && reading.Result.HeldCount == 1;
        },
        seed: Seed,
        iter: 100);
}
