using System.Globalization;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Metrics.Reports;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Reports;

public sealed class ReportTests
{
    [Theory]
    [InlineData(1, 4, "0.25")]
    [InlineData(-1, 3, "-0.333333333333")]
    [InlineData(2, 3, "0.666666666667")]
    [InlineData(1, 2_000_000_000_000, "0.000000000001")]
    [InlineData(-1, 2_000_000_000_001, "0")]
    [InlineData(100, 1, "100")]
    [InlineData(0, 7, "0")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    public void Numbers_are_exact_or_rounded_to_twelve_places(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, NumberText.Of(new Ratio(numerator, denominator)));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Json_is_the_contract_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(Expected, ReportJson.Write(Table(MetricGrouping.Agents), "旗舰店", "2000-01-01"), ignoreLineEndingDifferences: true);
            Assert.StartsWith("\uFEFF客服,接待人数,平均响应,询单转化率\r\n\"'=小,美\",2,10.25,延迟统计\r\n小芳,1,暂无数据,延迟统计\r\n全店,3,10.25,延迟统计\r\n", ReportCsv.Write(Table(MetricGrouping.Agents), MetricLanguage.Chinese), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(MetricGrouping.Shop, "shop from to rules horizon shopMetrics", "Shop,Received,Average response,Enquiry conversion\r\nShop,3,10.25,immature\r\n")]
    [InlineData(MetricGrouping.Days, "shop from to rules horizon days shopMetrics", "Day,Received,Average response,Enquiry conversion\r\n2026-10-01,3,10.25,immature\r\n2026-10-02,0,none,none\r\nShop,3,10.25,immature\r\n")]
    [InlineData(MetricGrouping.Teams, "shop from to rules horizon teams shopMetrics", "Team,Received,Average response,Enquiry conversion\r\n一组,1,none,immature\r\nShop,3,10.25,immature\r\n")]
    public void Other_reports_are_siblings(MetricGrouping grouping, string fields, string csv)
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Table(grouping), "s", "r"));
        Assert.Equal(fields, string.Join(' ', json.RootElement.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("\uFEFF" + csv, ReportCsv.Write(Table(grouping), MetricLanguage.English));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+x", "'+x")]
    [InlineData("-x", "'-x")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("小美", "小美")]
    [InlineData("", "")]
    public void Texts_are_never_formulas(string text, string expected) => Assert.Equal(expected, ReportCsv.Cell(text));

    private static MetricTable Table(MetricGrouping grouping)
    {
        var odd = new AgentId("=小,美");
        var facts = Facts([Reception(odd, "a", 1, [Round(1, 10, 0, 0, 10), Round(1, 10, 1, 0, 10.5)]), Reception(Fang, "a", 1), Reception(odd, "b", 1) with { Account = new AccountId("2") }], [Funnel(odd, "a", 1), Funnel(null, "a", 1)]);
        var metrics = MetricCatalog.Known.Resolve(["received", "average_response", "enquiry_conversion"]).Metrics;
        var query = new MetricQuery { First = Day(1), Last = Day(grouping == MetricGrouping.Days ? 2 : 1), Metrics = metrics, Grouping = grouping, Teams = [MetricSubject.Team("一组", [Fang])] };
        return query.Run(Fold(facts), RuleBook.Default, new DataCoverage(At(4, 0), At(5, 0), false));
    }

    private const string Expected = """
        {
          "shop": "旗舰店",
          "from": "2026-10-01",
          "to": "2026-10-01",
          "rules": "2000-01-01",
          "horizon": "2026-10-03T16:00:00Z",
          "agents": [
            {
              "agent": "=小,美",
              "metrics": {
                "received": {
                  "value": 2,
                  "numerator": 2,
                  "denominator": null,
                  "state": "ok"
                },
                "average_response": {
                  "value": 10.25,
                  "numerator": 20.5,
                  "denominator": 2,
                  "state": "ok"
                },
                "enquiry_conversion": {
                  "value": null,
                  "numerator": null,
                  "denominator": null,
                  "state": "immature"
                }
              }
            },
            {
              "agent": "小芳",
              "metrics": {
                "received": {
                  "value": 1,
                  "numerator": 1,
                  "denominator": null,
                  "state": "ok"
                },
                "average_response": {
                  "value": null,
                  "numerator": 0,
                  "denominator": 0,
                  "state": "none"
                },
                "enquiry_conversion": {
                  "value": null,
                  "numerator": null,
                  "denominator": null,
                  "state": "immature"
                }
              }
            }
          ],
          "shopMetrics": {
            "received": {
              "value": 3,
              "numerator": 3,
              "denominator": null,
              "state": "ok"
            },
            "average_response": {
              "value": 10.25,
              "numerator": 20.5,
              "denominator": 2,
              "state": "ok"
            },
            "enquiry_conversion": {
              "value": null,
              "numerator": null,
              "denominator": null,
              "state": "immature"
            }
          }
        }

        """;
}
