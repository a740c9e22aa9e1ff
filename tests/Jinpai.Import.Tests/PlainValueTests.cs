using System.Globalization;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

/// <summary>Values that need no second look are read without one, and mean the same.</summary>
public sealed class PlainValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("239.90")]
    [InlineData("1.230")]
    [InlineData("999999999999.99")]
    [InlineData("4294967296")]
    [InlineData("0.00")]
    public void A_number_of_digits_and_a_point_keeps_its_decimals(string written)
    {
        Assert.True(WrittenNumber.TryRead(written, out var number));
        var expected = decimal.Parse(written, CultureInfo.InvariantCulture);
        Assert.Equal((expected, expected.Scale), (number, number.Scale));
    }

    [Theory]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("1000000000001")]
    public void What_is_no_number_is_none(string written) => Assert.False(WrittenNumber.TryRead(written, out _));

    [Fact]
    public void A_name_of_which_something_is_to_be_said_is_told_in_every_row()
    {
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i => $"店：小美,买家{i % 2},2026-10-01 10:00:0{i},agent,id{i}\n"));
        var reading = Reading.Of("account,buyer,sent_at,direction,message_id\n" + rows);
        Assert.Equal(5, Assert.Single(reading.Issues, group => group.Code == CellIssues.ColonFolded.Code).Count);
        Assert.All(reading.Sink.Messages, message => Assert.Equal("店:小美", message.Split('|')[1]));
        Assert.Equal(["买家0", "买家1", "买家0", "买家1", "买家0"], reading.Sink.Messages.Select(message => message.Split('|')[2]));
    }
}
