using Jinpai.Replay.Inputs;

namespace Jinpai.Replay.Tests.Inputs;

/// <summary>What may be an order number in a text (spec 2.2, decision 0100).</summary>
public sealed class OrderNumbersTests
{
    [Theory]
    [InlineData("订单240506-372000000000001什么时候发", "240506-372000000000001")]
    [InlineData("3723456789012345678", "3723456789012345678")]
    [InlineData("1234567", "")]
    [InlineData("12345678", "12345678")]
    [InlineData("1-2-3-4-5-6-7-8", "1-2-3-4-5-6-7-8")]
    [InlineData("1-2-3-4-5-6-7", "")]
    [InlineData("12345678--87654321", "12345678 87654321")]
    [InlineData("-12345678-", "12345678")]
    [InlineData("12345678,87654321。11223344", "12345678 87654321 11223344")]
    [InlineData("SF12345678", "")]
    [InlineData("12345678a", "")]
    [InlineData("12345678-a", "12345678")]
    [InlineData("", "")]
    [InlineData("２０２６１２３４５６", "")]
    public void In_a_text(string text, string expected)
    {
        var found = new List<string>();
        foreach (var number in new OrderNumbers(text))
        {
            found.Add(number.ToString());
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void What_is_longer_than_any_order_number_is_none()
    {
        Assert.True(new OrderNumbers(new string('1', OrderNumbers.MostCharacters)).MoveNext());
        Assert.False(new OrderNumbers(new string('1', OrderNumbers.MostCharacters + 1)).MoveNext());
    }
}
