using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Tests.Daily;

public sealed class WaitHistogramTests
{
    [Theory]
    [InlineData(50, new[] { 4 }, 4)]
    [InlineData(50, new[] { 1, 2 }, 1)]
    [InlineData(50, new[] { 1, 2, 3 }, 2)]
    [InlineData(90, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 9)]
    [InlineData(90, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 10)]
    [InlineData(90, new[] { 0, 600 }, 600)]
    [InlineData(100, new[] { 3, 5 }, 5)]
    public void Percentiles_are_the_nearest_rank(int percent, int[] waits, int expected) => Assert.Equal(expected, Of(waits).NearestRank(percent));

    [Fact]
    public void Without_waits_there_is_no_median() => Assert.Null(WaitHistogram.Empty.NearestRank(50));

    [Fact]
    public void Waits_are_counted_up_to_a_limit()
    {
        Assert.Equal(2, Of([1, 30, 31]).AtMost(30));
        Assert.Equal(3, Of([1, 30, 31]).Plus(Of([])).AtMost(900));
        Assert.Equal(3, Of([1, 30, 31]).Plus(Of([700, 30])).AtMost(30));
        Assert.Equal(0, Of([1])[-1] + Of([1])[2]);
    }

    private static WaitHistogram Of(int[] waits)
    {
        var counts = new long[1000];
        foreach (var wait in waits)
        {
            counts[wait]++;
        }

        return new WaitHistogram(counts);
    }
}
