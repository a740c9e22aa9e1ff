using Jinpai.Core;
using Jinpai.Metrics.Query;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class SalesWaterfallTests
{
    [Fact]
    public void Ten_agents_with_100_receptions_each_at_48_per_cent_and_120_sell_44_per_cent_more()
    {
        var waterfall = SalesWaterfall.Between(new SalesFactors(1000, 400, new Money(4_000_000)), new SalesFactors(1000, 480, new Money(5_760_000)))!;
        Assert.Equal(new SalesWaterfall(new Money(4_000_000), Money.Zero, new Money(800_000), new Money(960_000), new Money(5_760_000)), waterfall);
        Assert.Equal(new Ratio(44, 100), waterfall.Growth);
    }

    [Fact]
    public void Steps_sum_exactly_whatever_the_cents()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            SalesFactors Some() => new(random.Next(1, 50), random.Next(1, 30), new Money(random.Next(0, 100_000)));
            var (before, after) = (Some(), Some());
            var waterfall = SalesWaterfall.Between(before, after)!;
            Assert.True(waterfall.ByReceptions + waterfall.ByConversion + waterfall.ByAverage == after.Sales - before.Sales, $"seed 7, {before} {after}");
            Assert.True(before.Receptions == after.Receptions == (waterfall.ByReceptions == Money.Zero) || before.Sales.MinorUnits < 100, $"seed 7, {before} {after}");
        }
    }

    [Fact]
    public void Factors_come_from_the_shops_rows()
    {
        var rows = Fold(Facts([Reception(Mei, "a", 1)], [Funnel(null, "a", 1)], [Deal("1", "a", Mei, 1, 10), Deal("2", "a", Mei, 1, 20)])).Where(row => row.Agent is null).ToList();
        Assert.Equal(new SalesFactors(1, 1, new Money(3000)), SalesFactors.Of(rows));
        Assert.Null(SalesWaterfall.Between([], rows));
        Assert.Equal(Money.Zero, SalesWaterfall.Between(rows, rows)!.ByAverage);
    }
}
