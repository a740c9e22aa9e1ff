using System.Globalization;
using System.Text.Json;
using Jinpai.Appraisal.Results;
using Jinpai.Core;

namespace Jinpai.Appraisal.Tests;

/// <summary>The JSON of the contract (spec 6.5).</summary>
public sealed class AppraisalJsonTests
{
    [Fact]
    public void Fields_have_the_names_and_the_order_of_the_contract()
    {
        var scheme = Given.Criteria("""{"metric":"m","name":"转化","weight":100,"bands":[{"atLeast":0.32,"points":70},{"otherwise":true,"points":0}]}""", """ "events":[{"event":"e","points":-1}] """);
        using var json = JsonDocument.Parse(AppraisalJson.Write(Given.Appraise(scheme, "A,m,,1,3", "A,event:e,2", "B,m,延迟统计"), Language.English));
        Assert.Equal(["scheme", "version", "rules", "horizon", "period", "agents", "warnings"], Names(json.RootElement));
        var agent = json.RootElement.GetProperty("agents")[0];
        Assert.Equal(["agent", "score", "preliminary", "criteria", "events", "weakest", "grade"], Names(agent));
        Assert.Equal("failed", agent.GetProperty("grade").GetString());
        var criterion = agent.GetProperty("criteria")[0];
        Assert.Equal(["metric", "name", "value", "numerator", "denominator", "state", "sample", "band", "points", "full", "weight", "effectiveWeight", "weighted"], Names(criterion));
        Assert.Equal("""m|转化|0.333333333333|1|3|ok|3|≥ 0.32|70|70|100|100|70""", string.Join('|', criterion.EnumerateObject().Select(p => p.Value.ToString())));
        Assert.Equal(["event", "name", "count", "points", "total"], Names(agent.GetProperty("events")[0]));
        Assert.Equal("68", agent.GetProperty("score").GetRawText());
        var immature = json.RootElement.GetProperty("agents")[1];
        Assert.Equal("null", immature.GetProperty("score").GetRawText());
        Assert.Equal("immature", immature.GetProperty("criteria")[0].GetProperty("state").GetString());
        Assert.Equal("null", immature.GetProperty("criteria")[0].GetProperty("value").GetRawText());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_result_is_the_same_to_the_byte_in_every_culture_and_order(string culture)
    {
        var scheme = Given.Scheme(Golden.Text("apparel-scheme.json"));
        var rows = Golden.Text("apparel-values.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        var expected = AppraisalJson.Write(Given.Appraise(scheme, rows), Language.English);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var again = Given.Scheme(Golden.Text("apparel-scheme.json"));
            Assert.Equal(expected, AppraisalJson.Write(Given.Appraise(again, [.. rows.Reverse()]), Language.English));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, 3, "0.333333333333")]
    [InlineData(-2, 3, "-0.666666666667")]
    [InlineData(1, 8, "0.125")]
    [InlineData(100, 1, "100")]
    [InlineData(1, 1000000, "0.000001")]
    [InlineData(-1, 10, "-0.1")]
    [InlineData(1, 262144, "0.000003814697265625")]
    [InlineData(1, 524288, "0.000001907349")]
    public void Numbers_are_written_exactly_as_far_as_they_end(long numerator, long denominator, string text)
    {
        Assert.Equal(text, NumberText.Plain(new Ratio(numerator, denominator)));
    }

    [Fact]
    public void People_see_grouped_amounts()
    {
        Assert.Equal("182,300.00", NumberText.Amount(Ratio.From(182300)));
        Assert.Equal("−1,234.50", NumberText.Amount(new Money(-123450)));
        Assert.Equal("0.005", NumberText.Amount(new Ratio(1, 200)));
        Assert.Equal("1.00 %", NumberText.Percent(new Ratio(1, 100), 2));
        Assert.Equal("1.255 %", NumberText.Percent(new Ratio(1255, 100000), 2));
        Assert.Equal("120 %", NumberText.Percent(new Ratio(6, 5)));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
