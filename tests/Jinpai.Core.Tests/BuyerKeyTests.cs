namespace Jinpai.Core.Tests;

public sealed class BuyerKeyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("t", "***")]
    [InlineData("tom", "t***m")]
    [InlineData("小红帽", "小***帽")]
    [InlineData("😀乐乐😎", "😀***😎")]
    [InlineData("t***m", "t***m")]
    public void Masked_shows_at_most_the_first_and_the_last_character(string key, string expected) =>
        Assert.Equal(expected, new BuyerKey(key).Masked());

    [Fact]
    public void A_key_of_two_characters_is_not_given_away() => Assert.Equal("李***", new BuyerKey("李四").Masked());

    [Fact]
    public void Keys_are_compared_ordinally()
    {
        Assert.True(new BuyerKey("Z").CompareTo(new BuyerKey("a")) < 0);
        Assert.NotEqual(new BuyerKey("Tom"), new BuyerKey("tom"));
        Assert.Equal("", default(BuyerKey).Masked());
    }
}
