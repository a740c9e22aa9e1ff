using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Import.Tests;

public sealed class RowRuleTests
{
    private const string Message = "account,buyer,sent_at,direction,message_id,kind,class,order_id\n";
    private const string Order = "order_id,buyer,created_at,paid_at,shipped_at,status,quantity,unit_price,paid_amount,adjust_fee,discount_fee,is_cod\n";
    private const string Refund = "refund_id,order_id,applied_at,completed_at,amount,quantity,type,status\n";
    private const string Agent = "account,agent,role,base_salary,joined,left,valid_from,valid_to\n";

    [Theory]
    [InlineData(Message + "a,b,2026-10-01 10:00:00,seller,1,,,\n", "2/direction: choice_unknown found 'seller', expected One of: agent, buyer")]
    [InlineData(Message + "a,b,2026-10-01 10:00:00,buyer,1,video,,\n", "2/kind: choice_unknown found 'video', expected One of: text, image, goods, order, emoji, transfer, recall, system")]
    [InlineData(Message + ",b,2026-10-01 10:00:00,buyer,1,,,\n", "2/account: cell_empty found '', expected A value")]
    [InlineData(Message + "a,b,,buyer,1,,,\n", "2/sent_at: cell_empty found '', expected A value")]
    [InlineData(Message + "a,暂无数据,2026-10-01 10:00:00,buyer,1,,,\n", "2/buyer: cell_empty found '', expected A value")]
    [InlineData(Message + "a,b,2026-10-01,buyer,1,,,\n", "2/sent_at: time_without_clock found '2026-10-01', expected Such as 2026-10-01 09:30:00")]
    [InlineData(Message + "a,b,2026-13-01 10:00:00,buyer,1,,,\n", "2/sent_at: time_invalid found '2026-13-01 10:00:00', expected Such as 2026-10-01 09:30:00")]
    [InlineData(Message + "a,b,1999-12-31 10:00:00,buyer,1,,,\n", "2/sent_at: time_out_of_range found '1999-12-31 10:00:00', expected The years 2000 to 2199")]
    [InlineData(Message + "a,b,2026-11-01 20:05:01,buyer,1,,,\n", "2/sent_at: time_in_future found '2026-11-01 20:05:01', expected Not after now (2026-11-01T12:00:00Z)")]
    [InlineData(Message + "a,b,2026-10-01 10:00:00,buyer,1.23E+18,,,\n", "2/message_id: id_damaged found '1.23E+18', expected The whole id")]
    [InlineData(Message + "a,b,2026-10-01 10:00:00,buyer,1,,\n", "2/: cells_too_few found '7', expected 8 cells, as in the header")]
    [InlineData(Message + "a,b,2026-10-01 10:00:00,buyer,1,,,,x\n", "2/: cells_too_many found '9', expected 8 cells, as in the header (texts with commas need quotes)")]
    [InlineData(Message + "\"a\"x,b,2026-10-01 10:00:00,buyer,1,,,\n", "2/: quotes_broken found '', expected A quoted cell followed by a comma or line break")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,2026-10-01 09:59:59,,,1,,10,,,\n", "2/paid_at: time_before_created found '2026-10-01T01:59:59Z', expected Not before 2026-10-01T02:00:00Z")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,sold,1,,10,,,\n", "2/status: status_unknown found 'sold', expected One of: created, deposit_paid, paid, shipped, finished, closed")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,-1,,0,,,\n", "2/quantity: quantity_invalid found '-1', expected A whole number from 1 to 1000000")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,0,,0,,,\n", "2/quantity: quantity_invalid found '0', expected A whole number from 1 to 1000000")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1.5,,0,,,\n", "2/quantity: quantity_invalid found '1.5', expected A whole number from 1 to 1000000")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,2026-10-01 10:01:00,,,1,,-5,,,\n", "2/paid_amount: number_negative found '-5', expected 0 or more")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,2026-10-01 10:01:00,,,1,,,,,\n", "2/paid_amount: cell_empty found '', expected A value")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1,,0,,-1,\n", "2/discount_fee: number_negative found '-1', expected 0 or more")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1,1.2E+3,0,,,\n", "2/unit_price: number_invalid found '1.2E+3', expected Such as 1234.50, without an exponent")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1,\"12,50\",0,,,\n", "2/unit_price: number_invalid found '12,50', expected Such as 1234.50, without an exponent")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1,9999999999999,0,,,\n", "2/unit_price: number_invalid found '9999999999999', expected Such as 1234.50, without an exponent")]
    [InlineData(Order + "O1,b,2026-10-01 10:00:00,,,,1,,0,,,yes\n", "2/is_cod: flag_invalid found 'yes', expected true, false, 1, 0 or blank")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,2026-10-02 09:00:00,1,,,\n", "2/completed_at: time_before_applied found '2026-10-02T01:00:00Z', expected Not before 2026-10-02T02:00:00Z")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,,-1,,,\n", "2/amount: number_negative found '-1', expected 0 or more")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,,延迟统计,,,\n", "2/amount: figure_immature found '延迟统计', expected A final figure")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,,1,-1,,\n", "2/quantity: quantity_invalid found '-1', expected A whole number from 0 to 1000000")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,,1,,swap,\n", "2/type: choice_unknown found 'swap', expected One of: refund_only, return, exchange, reship, repair")]
    [InlineData(Refund + "R,O,2026-10-02 10:00:00,,1,,,done\n", "2/status: status_unknown found 'done', expected One of: pending, success, closed")]
    [InlineData("account,buyer,rated_at,score\na,b,2026-10-01 10:00:00,6\n", "2/score: choice_unknown found '6', expected One of: 1, 2, 3, 4, 5")]
    [InlineData("account,buyer,rated_at,invited_at\na,b,,\n", "2/: one_of_missing found '', expected One of: rated_at, invited_at")]
    [InlineData("review_id,order_id,created_at,rating\nV,O,2026-10-01 10:00:00,great\n", "2/rating: choice_unknown found 'great', expected One of: good, neutral, bad")]
    [InlineData(Agent + "a,b,boss,,,,,\n", "2/role: choice_unknown found 'boss', expected One of: presale, aftersale, both")]
    [InlineData(Agent + "a,b,,-1,,,,\n", "2/base_salary: number_negative found '-1', expected 0 or more")]
    [InlineData(Agent + "a,b,,,,,2026-10-02,2026-10-01\n", "2/valid_to: to_before_from found '2026-10-01', expected Not before 2026-10-02")]
    [InlineData(Agent + "a,b,,,2026-10-02,2026-10-01,,\n", "2/left: to_before_from found '2026-10-01', expected Not before 2026-10-02")]
    [InlineData(Agent + "a,b,,,,,2026-10-01,2026-10-10\na,c,,,,,2026-10-10,\n", "3/account: holdings_overlap found 'a', expected Days that do not overlap those of line 2")]
    [InlineData("account,agent,day,from,to\na,b,2026-10-01,,\n", "2/: one_of_both found '', expected Only one of: account, agent")]
    [InlineData("account,agent,day,from,to\n,,2026-10-01,,\n", "2/: one_of_missing found '', expected One of: account, agent")]
    [InlineData("account,day,from,to\na,2026-10-01,9点,18:00\n", "2/from: clock_invalid found '9点', expected Such as 09:00 or 18:30:00")]
    [InlineData("account,day,from,to\na,2026-10-01,09:00,\n", "2/to: cell_empty found '', expected A value")]
    [InlineData("account,day,online_seconds\na,2026-10-01,-5\n", "2/online_seconds: number_invalid found '-5', expected Such as 1234.50, without an exponent")]
    [InlineData("subject,day,measure,value\nshop,2026-10-01,uv,1\nshop,2026-10-01,uv,2\n", "3/measure: figure_repeated found '', expected As in line 2")]
    [InlineData("subject,day,measure,value\nshop,2026-11-03,uv,1\n", "2/day: day_in_future found '2026-11-03', expected Not after today (2026-11-01)")]
    [InlineData("subject,day,measure,value\nshop,2026-02-30,uv,1\n", "2/day: day_invalid found '2026-02-30', expected Such as 2026-10-01")]
    [InlineData("subject,metric,from,to,value\nteam:,sales,2026-10-01,2026-10-31,1\n", "2/subject: subject_invalid found 'team:', expected shop, team:NAME or agent:NAME")]
    [InlineData("agent,metric,value,numerator,denominator\na,m,,1,\n", "2/denominator: fraction_incomplete found '', expected Both or neither")]
    [InlineData("cost_id,day,kind,amount\nC,2026-10-01,gift,1\n", "2/kind: choice_unknown found 'gift', expected One of: cash_back, reship, refund_only, compensation")]
    [InlineData("agent,day,event,count\na,2026-10-01,late_report,-1\n", "2/count: number_negative found '-1', expected 0 or more")]
    [InlineData("dispute_id,opened_at,stage\nD,2026-10-01 10:00:00,court\n", "2/stage: choice_unknown found 'court', expected One of: reception, answer, order, aftersale")]
    public void A_bad_row_is_held_back_with_its_place_and_what_was_expected(string text, string expected)
    {
        var reading = Reading.Of(text);

        Assert.Equal(expected, reading.OnlyError());
        Assert.Equal(1, reading.Result.HeldCount);
        Assert.False(reading.Result.IsRefused);
        Assert.Equal(reading.Result.RowCount - 1, reading.Sink.Texts().Count);
    }

    [Fact]
    public void The_rows_around_a_bad_one_are_read()
    {
        var reading = Reading.Of(Message + "a,b,2026-10-01 10:00:00,buyer,1,,,\na,b,never,buyer,2,,,\na,b,2026-10-01 10:00:02,buyer,3,,,\n");

        Assert.Equal((3, 1, 2), (reading.Result.RowCount, reading.Result.HeldCount, reading.Sink.Messages.Count));
    }

    [Fact]
    public void All_faults_of_a_row_are_shown_at_once()
    {
        var reading = Reading.Of(Message + ",b,never,seller,1,,,\n");

        Assert.Equal(["cell_empty", "time_invalid", "choice_unknown"], reading.Codes);
        Assert.Equal(1, reading.Result.HeldCount);
    }

    [Fact]
    public void Advice_on_ids_damaged_by_excel_is_given_once_and_every_row_is_counted()
    {
        var reading = Reading.Of(Message + string.Concat(Enumerable.Repeat("a,b,2026-10-01 10:00:00,buyer,,,,1.23E+18\n", 7)));
        var group = Assert.Single(reading.Issues);

        Assert.Equal((7, 5), (group.Count, group.Examples.Count));
        Assert.Contains("Excel", group.Examples[0].In(Language.English).Action, StringComparison.Ordinal);
        Assert.Equal("The row was held back", group.Examples[1].In(Language.English, isFirst: false).Action);
        Assert.Equal("该行未导入", group.Examples[1].In(Language.Chinese, isFirst: false).Action);
    }

    [Fact]
    public void Personal_columns_never_stand_in_an_issue()
    {
        var reading = Reading.Of(Message + $"a,{new string('王', 2000)},13912345678,buyer,1,,,\n");

        Assert.Equal("2000", Assert.Single(reading.Issues, g => g.Code == "text_too_long").Examples.Select(e => e.Found.IsEmpty ? "2000" : e.Found.ToString()).Single());
        Assert.Equal("139****78", reading.First("time_invalid").Found);
    }

    [Theory]
    [InlineData("O1,b,2026-10-01 10:00:00,,,paid,1,5,0,,,\n", "status_without_time", OrderStatus.Unknown)]
    [InlineData("O1,b,2026-10-01 10:00:00,,2026-10-01 11:00:00,,1,5,0,,,\n", "time_missing_before", OrderStatus.Unknown)]
    [InlineData("O1,b,2026-10-01 10:00:00,2026-10-01 12:00:00,2026-10-01 11:00:00,shipped,1,,5,,,\n", "times_out_of_order", OrderStatus.Shipped)]
    [InlineData("O1,b,2026-10-01 10:00:00,,,,1,,8,,,\n", "amount_before_payment", OrderStatus.Unknown)]
    [InlineData("O1,b,2026-10-01 10:00:00,2026-10-01 12:00:00,,,1,,1.0051,,,\n", "amount_rounded", OrderStatus.Unknown)]
    public void An_order_that_looks_wrong_is_taken_with_a_warning(string row, string code, OrderStatus status)
    {
        var reading = Reading.Of(Order + row);

        var group = Assert.Single(reading.Issues);
        Assert.Equal((Severity.Warning, code), (group.Severity, group.Code));
        Assert.Equal(status, Assert.Single(reading.Sink.Of<OrderSnapshot>()).Status);
        Assert.Equal(0, reading.Result.HeldCount);
    }

    [Fact]
    public void A_paid_amount_before_payment_is_taken_as_nothing_but_not_of_cash_on_delivery()
    {
        var reading = Reading.Of(Order + "O1,b,2026-10-01 10:00:00,,,,1,,8,,,\nO2,b,2026-10-01 10:00:00,,2026-10-02 10:00:00,shipped,1,,8,,,1\n");

        Assert.Equal([new Money(800), new Money(800)], reading.Sink.Of<OrderSnapshot>().Select(o => o.Lines[0].PaidAmount));
        Assert.Equal([Money.Zero, new Money(800)], reading.Sink.Of<OrderSnapshot>().Select(o => OrderMerge.Merge([o], []).Lines[0].PaidAmount));
        Assert.Equal(["amount_before_payment"], reading.Codes);
    }

    [Fact]
    public void A_transfer_that_names_no_account_is_taken_and_told()
    {
        var reading = Reading.Of(Message + "a,b,2026-10-01 10:00:00,agent,1,transfer,,\n");

        Assert.Equal(["transfer_without_target"], reading.Codes);
        Assert.Single(reading.Sink.Messages);
    }

    [Fact]
    public void A_row_of_empty_cells_is_skipped_and_told()
    {
        var reading = Reading.Of(Message + ",,,,,,,\n\na,b,2026-10-01 10:00:00,agent,1,,,\n");

        Assert.Equal(["row_blank"], reading.Codes);
        Assert.Equal((1, 0), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.StartsWith("4|", Assert.Single(reading.Sink.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_for_one_agent_and_metric_refuse_the_file()
    {
        var reading = Reading.Of("agent,metric,value\na,m,1\na,n,1\na,m,2\n");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(4, reading.First("value_repeated").Origin.Line);
        Assert.Equal(["2"], reading.First("value_repeated").Arguments);
    }

    [Fact]
    public void A_value_is_none_where_its_denominator_is_0()
    {
        var value = Assert.Single(Reading.Of("agent,metric,value,numerator,denominator\na,m,,0,0\n").Sink.Of<ImportedMetricValue>());

        Assert.Equal(FigureState.None, value.State);
    }
}
