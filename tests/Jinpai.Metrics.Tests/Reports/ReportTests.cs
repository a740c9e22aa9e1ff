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
    [InlineData(1, 2_000_000_000_000, "0.0000000000005")]
    [InlineData(1, 2_000_000_000_001, "0")]
    [InlineData(-1, 2_000_000_000_001, "0")]
    [InlineData(1, 1L << 18, "0.000003814697265625")]
    [InlineData(1, 1L << 19, "0.000001907349")]
    [InlineData(100, 1, "100")]
    [InlineData(0, 7, "0")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    public void Numbers_that_end_within_eighteen_places_are_written_in_full_others_rounded_to_twelve(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, NumberText.Plain(new Ratio(numerator, denominator)));

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
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(MetricGrouping.Shop, "shop from to rules horizon shopMetrics")]
    [InlineData(MetricGrouping.Days, "shop from to rules horizon days shopMetrics")]
    [InlineData(MetricGrouping.Teams, "shop from to rules horizon teams shopMetrics")]
    public void Other_reports_are_siblings(MetricGrouping grouping, string fields)
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Table(grouping), "s", "r"));
        Assert.Equal(fields, string.Join(' ', json.RootElement.EnumerateObject().Select(field => field.Name)));
    }

    private static MetricTable Table(MetricGrouping grouping)
    {
        var odd = new AgentId("=小,美");
        var facts = Facts([Reception(odd, "a", 1, [Round(1, 10, 0, 0, 10), Round(1, 10, 1, 0, 10.5)]), Reception(Fang, "a", 1), Reception(odd, "b", 1) with { Account = new AccountId("2") }], [Funnel(odd, "a", 1), Funnel(null, "a", 1)]);
        var metrics = MetricCatalog.Known.Resolve(["received", "average_response", "enquiry_conversion"]).Metrics;
        var query = new MetricQuery { Days = new DaySpan(Day(1), Day(grouping == MetricGrouping.Days ? 2 : 1)), Metrics = metrics, Grouping = grouping, Teams = [SubjectMembers.Team("一组", new TeamRoster([Member(Fang, "一组")]))] };
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
