namespace Jinpai.Core.Tests;

public sealed class BuyerKeyTests
{
    [Fact]
    public void Keys_are_compared_ordinally()
    {
        Assert.True(new BuyerKey("Z").CompareTo(new BuyerKey("a")) < 0);
        Assert.NotEqual(new BuyerKey("Tom"), new BuyerKey("tom"));
        Assert.False(default(BuyerKey).IsKnown);
    }
}
