using Jinpai.Core;
using Jinpai.Desk.PayFiles;

namespace Jinpai.Desk.Tests;

/// <summary>The file of adjustments (spec 6.5).</summary>
public sealed class AdjustmentReaderTests
{
    private static readonly string[] Header = ["agent", "amount", "reason", "source"];

    [Fact]
    public void Cells_are_read_as_people_write_them()
    {
        var (adjustments, faults) = AdjustmentReader.Read("a.csv", ["客服", "来源", "原因", "金额"], [(2, ["小美", "店长", "补发", "¥1,200.50元"]), (3, ["", "", "", ""]), (4, ["小丽", "店长", "误发", "−3"])]);
        Assert.Empty(faults);
        Assert.Equal([("小美", "1200.50", "补发", "店长"), ("小丽", "-3.00", "误发", "店长")], adjustments.Select(a => (a.Agent.Value, a.Amount.ToString(), a.Reason, a.Source)));
    }

    [Theory]
    [InlineData("A,x,r,s", "not_a_number amount")]
    [InlineData("A,¥,r,s", "not_a_number amount")]
    [InlineData("A,1；23,r,s", "not_a_number amount")]
    [InlineData("A,,r,s", "field_missing amount")]
    [InlineData("A,1.005,r,s", "not_whole_cents amount")]
    [InlineData("A,1000000001,r,s", "out_of_range amount")]
    [InlineData("A,1,,s", "field_missing reason")]
    [InlineData(",1,r,s", "field_missing agent")]
    public void A_wrong_cell_is_told_with_line_and_column_and_the_row_is_not_paid(string row, string expected)
    {
        var (adjustments, faults) = AdjustmentReader.Read("a.csv", Header, [(7, row.Split(','))]);
        var fault = Assert.Single(faults);
        Assert.Equal((expected, 7L), ($"{fault.Code} {fault.Origin.Column}", fault.Origin.Line));
        Assert.Equal("请补上原因和来源后重新计算。", fault.In(Language.Chinese).Action);
        Assert.Empty(adjustments);
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData(",123")]
    [InlineData("1,234,")]
    public void A_comma_that_does_not_stand_at_thousands_is_no_number(string amount)
    {
        var (adjustments, faults) = AdjustmentReader.Read("a.csv", Header, [(2, ["A", amount, "r", "s"])]);
        Assert.Equal("not_a_number", Assert.Single(faults).Code);
        Assert.Empty(adjustments);
    }

    [Theory]
    [InlineData("-1,234,567.05", "-1234567.05")]
    [InlineData("1，200", "1200.00")]
    [InlineData("￥ 598元", "598.00")]
    public void A_comma_at_thousands_a_sign_and_a_unit_are_read(string amount, string expected)
    {
        var (adjustments, faults) = AdjustmentReader.Read("a.csv", Header, [(2, ["A", amount, "r", "s"])]);
        Assert.Empty(faults);
        Assert.Equal(expected, Assert.Single(adjustments).Amount.ToString());
    }

    [Fact]
    public void A_column_that_is_missing_or_doubled_refuses_the_file()
    {
        var (adjustments, faults) = AdjustmentReader.Read("a.csv", ["agent", "amount", "金额", "reason"], [(2, ["A", "1", "2", "r"])]);
        Assert.Equal(["column_twice amount", "column_missing source"], faults.Select(f => $"{f.Code} {f.Origin.Column}"));
        Assert.Empty(adjustments);
    }
}
