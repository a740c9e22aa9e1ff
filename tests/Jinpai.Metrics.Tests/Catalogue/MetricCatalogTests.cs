using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Reports;

namespace Jinpai.Metrics.Tests.Catalogue;

public sealed class MetricCatalogTests
{
    private static readonly MetricCatalog Known = MetricCatalog.Known;

    [Fact]
    public void Every_metric_has_names_definitions_and_an_id_in_snake_case()
    {
        Assert.All(Known.All, metric =>
        {
            Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", metric.Id);
            Assert.All([metric.Chinese, metric.English, metric.ChineseDefinition, metric.EnglishDefinition, metric.Source, metric.Since], text => Assert.False(string.IsNullOrWhiteSpace(text), metric.Id));
            Assert.EndsWith("。", metric.ChineseDefinition, StringComparison.Ordinal);
            Assert.EndsWith(".", metric.EnglishDefinition, StringComparison.Ordinal);
            Assert.DoesNotContain("|", metric.EnglishDefinition + metric.ChineseDefinition + metric.Chinese + metric.English, StringComparison.Ordinal);
        });
        Assert.Equal(Known.All.Count, Known.All.Select(metric => metric.Chinese).Distinct().Count());
        Assert.Equal(Known.All.Count, Known.All.Select(metric => metric.English).Distinct().Count());
    }

    [Fact]
    public void Operands_and_samples_are_metrics_that_can_be_computed()
    {
        foreach (var metric in Known.Computed)
        {
            string?[] ids = metric.Computation switch
            {
                MetricComputation.QuotientOf q => [q.Numerator, q.Denominator],
                MetricComputation.ShareOfShop s => [s.Numerator, s.ShopDenominator],
                MetricComputation.RelativeToShop r => [r.Numerator, r.Denominator, r.ShopNumerator, r.ShopDenominator],
                MetricComputation.RelativeToMean m => [m.Of],
                _ => [],
            };
            var ofShop = metric.Computation as MetricComputation.QuotientOf;
            Assert.All([ofShop?.ShopNumerator, ofShop?.ShopDenominator], id => Assert.True(id is null || Known.Find(id) is { Computed: true, Maturity: MaturityKinds.ShopSale }, $"{metric}: {id}"));
            Assert.All(ids.Append(metric.Sample).OfType<string>(), id => Assert.True(Known.Find(id) is { Computed: true }, $"{metric}: {id}"));
            Assert.All(ids.OfType<string>().Select(id => Known.Find(id)!), operand =>
            {
                Assert.True((operand.Requires & ~(metric.Requires | metric.Uses)) == InputKinds.None, $"{metric} needs what {operand} needs");
                Assert.True(operand.Maturity is MaturityKinds.DayEnd || (metric.Maturity & operand.Maturity) == operand.Maturity || IsLater(metric.Maturity, operand.Maturity), $"{metric} matures before {operand}");
            });
            Assert.True(metric.Sample is null || Known.Find(metric.Sample)!.Unit == MetricUnit.Count, metric.Id);
        }
    }

    [Fact]
    public void Sums_have_the_scale_of_their_unit()
    {
        foreach (var metric in Known.Computed)
        {
            if (metric.Computation is MetricComputation.SumOf sum)
            {
                var expected = metric.Unit switch { MetricUnit.Money => 100, MetricUnit.Seconds => 1000, _ => 1 };
                Assert.True(sum.Tally.Scale == expected, metric.Id);
            }
        }
    }

    [Fact]
    public void Shares_of_counts_divide_counts()
    {
        foreach (var metric in Known.Computed.Where(metric => metric.IsShareOfCounts))
        {
            var quotient = Assert.IsType<MetricComputation.QuotientOf>(metric.Computation);
            Assert.Equal((MetricUnit.Rate, MetricUnit.Count, MetricUnit.Count), (metric.Unit, Known.Find(quotient.Numerator)!.Unit, Known.Find(quotient.Denominator)!.Unit));
        }
    }

    [Fact]
    public void Every_measure_is_part_of_a_metric()
    {
        var used = Known.Computed.SelectMany(metric => metric.Computation switch
        {
            MetricComputation.SumOf sum => sum.Tally.Plus.Concat(sum.Tally.Minus),
            MetricComputation.DaysWith days => [days.Measure],
            MetricComputation.MostOf most => [most.Measure],
            _ => Enumerable.Empty<Measure>(),
        });
        // What has no metric: the whole of which a rate is a part, and sales that are told beside figures (decision 0142).
        Assert.Equal([Measure.ShopCreatedOrders, Measure.SalesLackingRefundAmount], Enum.GetValues<Measure>().Except(used).Where(measure => measure != Measure.None));
    }

    [Fact]
    public void Sums_of_amounts_are_in_yuan_and_of_durations_in_seconds()
    {
        foreach (var metric in Known.Computed)
        {
            if (metric.Computation is MetricComputation.SumOf sum)
            {
                Assert.Equal((metric.Id, sum.Tally.Scale), (metric.Id, metric.Unit switch { MetricUnit.Money => 100, MetricUnit.Seconds => 1000, _ => 1 }));
            }
        }
    }

    [Fact]
    public void Measures_of_several_scales_are_no_sum() => Assert.Throws<ArgumentException>(() => new Tally([Measure.Sales], [Measure.SoldOrders]));

    [Theory]
    [InlineData("sales_items", "sold_items")]
    [InlineData("enquiry_convesion", "enquiry_conversion")]
    public void Unknown_ids_are_told_with_the_nearest(string id, string nearest)
    {
        var (metrics, unknown) = Known.Resolve(["received_by_hour", "sales", id, "sales"]);
        Assert.Equal(25, metrics.Count);
        Assert.Equal([id], unknown.Select(entry => entry.Id));
        Assert.Equal(nearest, unknown[0].Nearest);
    }

    [Fact]
    public void The_reference_page_is_that_of_the_catalogue()
    {
        var path = Path.Combine(Root(), "docs", "metrics.md");
        var page = MetricReferencePage.ToMarkdown(Known);
        if (Environment.GetEnvironmentVariable("JINPAI_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }

        Assert.True(page == File.ReadAllText(path).ReplaceLineEndings("\n"), "docs/metrics.md is not what the catalogue says. Write it anew with JINPAI_WRITE_DOCS=1 dotnet run --project tests/Jinpai.Metrics.Tests");
    }

    private static bool IsLater(MaturityKinds metric, MaturityKinds operand) =>
        metric is MaturityKinds.Paid && operand is MaturityKinds.EnquiryWindow || (metric is MaturityKinds.ShopSale && operand is MaturityKinds.Sale);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Directory.Build.props")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
