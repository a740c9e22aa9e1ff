using Jinpai.Core.Records;
using Jinpai.Import.Excel;
using Jinpai.Import.Reports;
using Jinpai.Testing;

namespace Jinpai.Import.Tests.Reports;

public sealed class CellTests
{
    [Theory]
    [InlineData("32.05%", FigureUnit.Rate, "0.3205")]
    [InlineData("100％", FigureUnit.Rate, "1")]
    [InlineData("0.3199", FigureUnit.Rate, "0.3199")]
    [InlineData("125%", FigureUnit.Quotient, "1.25")]
    [InlineData("￥1,234.50", FigureUnit.Money, "1234.50")]
    [InlineData("598.00元", FigureUnit.Money, "598.00")]
    [InlineData("1.2万", FigureUnit.Money, "12000.0")]
    [InlineData("-20.00", FigureUnit.Money, "-20.00")]
    [InlineData("1,200人", FigureUnit.Count, "1200")]
    [InlineData("'12", FigureUnit.Count, "12")]
    [InlineData("00:01:20", FigureUnit.Seconds, "80")]
    [InlineData("1分20秒", FigureUnit.Seconds, "80")]
    [InlineData("1小时2分3秒", FigureUnit.Seconds, "3723")]
    [InlineData("1 分 3.5 秒", FigureUnit.Seconds, "63.5")]
    [InlineData("1m20s", FigureUnit.Seconds, "80")]
    [InlineData("1 min 20 sec", FigureUnit.Seconds, "80")]
    [InlineData("160 hour", FigureUnit.Seconds, "576000")]
    [InlineData("2 hours, 5 minutes", FigureUnit.Seconds, "7500")]
    [InlineData("1 hr 1 second", FigureUnit.Seconds, "3601")]
    [InlineData("9秒", FigureUnit.Seconds, "9")]
    [InlineData("12.5", FigureUnit.Seconds, "12.5")]
    public void Texts_are_read_in_the_unit_of_their_column(string text, FigureUnit unit, string value) => Cultures.Each(() =>
    {
        var figure = FigureText.Read(SheetCell.Of(text), unit, "");
        Assert.Null(figure.Fault);
        Assert.Equal(value, figure.Value!.Value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) is var plain && decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) == figure.Value ? value : plain);
    });

    [Theory]
    [InlineData("1:20", FigureUnit.Seconds)]
    [InlineData("00:61:00", FigureUnit.Seconds)]
    [InlineData("一分", FigureUnit.Seconds)]
    [InlineData("-5", FigureUnit.Seconds)]
    [InlineData("12,34", FigureUnit.Count)]
    [InlineData("-1", FigureUnit.Count)]
    [InlineData("1.23E+18", FigureUnit.Count)]
    [InlineData("32,05%", FigureUnit.Rate)]
    [InlineData("%", FigureUnit.Rate)]
    [InlineData("abc", FigureUnit.Money)]
    [InlineData("99999999999999999999", FigureUnit.Money)]
    public void What_is_no_figure_is_a_fault(string text, FigureUnit unit) => Assert.NotNull(FigureText.Read(SheetCell.Of(text), unit, "").Fault);

    [Theory]
    [InlineData("", FigureState.None)]
    [InlineData("-", FigureState.None)]
    [InlineData(" -- ", FigureState.None)]
    [InlineData("暂无数据", FigureState.None)]
    [InlineData("延迟统计", FigureState.Immature)]
    public void Signs_of_no_data_are_states_and_never_zero(string text, FigureState state)
    {
        foreach (var unit in Enum.GetValues<FigureUnit>())
        {
            Assert.Equal(new ReadFigure(state, null), FigureText.Read(SheetCell.Of(text), unit, ""));
        }
    }

    [Theory]
    [InlineData(0.3205, "0.3205")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(78.23, "78.23")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(-0.0, "0")]
    [InlineData(123456789012345, "123456789012345")]
    public void Numbers_of_a_sheet_are_the_decimals_they_stand_for(double value, string text) => Assert.Equal(text, SheetCell.Of(value, false).Text);

    [Fact]
    public void Long_numbers_of_a_sheet_look_damaged_as_they_are() => Assert.Equal("1.2345678901234568E+17", SheetCell.Of(123456789012345678d, false).Text);

    [Fact]
    public void Times_of_a_sheet_are_durations_and_days()
    {
        Assert.Equal((CellKind.Duration, 80m), (SheetCell.Of(new DateTime(1899, 12, 31, 0, 1, 20)).Kind, SheetCell.Of(new DateTime(1899, 12, 31, 0, 1, 20)).Number));
        Assert.Equal("2026-10-01", SheetCell.Of(new DateTime(2026, 10, 1)).Text);
        Assert.Equal("2026-10-01 09:30:00", SheetCell.Of(new DateTime(2026, 10, 1, 9, 29, 59).AddMilliseconds(999)).Text);
        Assert.Equal("1:01:01", SheetCell.Of(TimeSpan.FromSeconds(3661)).Text);
    }
}
