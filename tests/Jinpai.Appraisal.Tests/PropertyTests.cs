using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Tests;

/// <summary>What holds for every scheme and all figures, on schemes and figures from a seed; a failure names the seed.</summary>
public sealed class PropertyTests
{
    private const int Seeds = 200;

    [Fact]
    public void The_score_is_the_rounded_and_cut_sum_of_its_parts()
    {
        ForEachSeed((seed, scheme, rows) =>
        {
            foreach (var card in Given.Appraise(scheme, rows).Cards.Where(c => c.Score is not null))
            {
                var sum = scheme.StartingPoints + card.Criteria.Aggregate(Ratio.Zero, (s, c) => s + c.Weighted) + card.Events.Aggregate(Ratio.Zero, (s, e) => s + e.Total);
                var expected = Math.Clamp(decimal.Round((decimal)sum.Numerator / (decimal)sum.Denominator, scheme.Rounding, MidpointRounding.AwayFromZero), 0m, 100m);
                Assert.True(Ratio.From(expected) == card.Score, $"seed {seed}, agent {card.Agent}: {card.Score} instead of {expected}");
                var counting = card.Criteria.Where(c => c.LeftOut is null).ToList();
                var weights = counting.Aggregate(Ratio.Zero, (s, c) => s + c.EffectiveWeight);
                Assert.True(weights == scheme.TotalWeight, $"seed {seed}: effective weights {weights}");
            }
        });
    }

    [Fact]
    public void The_order_of_rows_and_a_second_run_change_nothing()
    {
        ForEachSeed((seed, scheme, rows) =>
        {
            var first = AppraisalJson.Write(Given.Appraise(scheme, rows), Language.English);
            var order = new Random(seed);
            var shuffled = rows.OrderBy(_ => order.Next()).ToArray();
            Assert.True(first == AppraisalJson.Write(Given.Appraise(scheme, shuffled), Language.English), $"seed {seed}: the order of rows matters");
        });
    }

    [Fact]
    public void Improving_one_present_figure_never_lowers_the_score()
    {
        var improved = 0;
        ForEachSeed((seed, scheme, rows) =>
        {
            var random = new Random(seed + 1);
            var before = Given.Appraise(scheme, rows);
            for (var i = 0; i < rows.Length; i++)
            {
                var cells = rows[i].Split(',');
                var criterion = scheme.Criteria.FirstOrDefault(c => c.Metric.Id == cells[1]);
                if (criterion is null || criterion.Rule.Direction == MetricDirection.Neutral || cells[2] is "" or "-" or "延迟统计")
                {
                    continue;
                }

                var step = random.Next(1, 40) / 100m * (criterion.Rule.Direction == MetricDirection.HigherIsBetter ? 1 : -1);
                var better = rows.ToArray();
                better[i] = string.Join(',', cells[0], cells[1], (decimal.Parse(cells[2], CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture), "", "", cells.ElementAtOrDefault(5));
                var agent = new AgentId(cells[0]);
                var (was, now) = (before.CardOf(agent)!.Score, Given.Appraise(scheme, better).CardOf(agent)!.Score);
                Assert.True((was is null && now is null) || now >= was, $"seed {seed}, row {rows[i]}: {was} became {now}");
                improved++;
            }
        });
        Assert.True(improved > 1000, $"only {improved} figures were improved");
    }

    [Fact]
    public void A_Wilson_bound_lies_on_its_side_and_grows_with_what_is_counted()
    {
        for (var n = 1; n <= 40; n++)
        {
            for (var k = 0; k <= n; k++)
            {
                var share = new Ratio(k, n);
                var (low, high) = (WilsonBound.Lower(Ratio.From(k), Ratio.From(n)), WilsonBound.Upper(Ratio.From(k), Ratio.From(n)));
                Assert.True(low <= share && share <= high, $"{k} of {n}");
                Assert.True(k == 0 || WilsonBound.Lower(Ratio.From(k - 1), Ratio.From(n)) < low, $"{k} of {n}");
            }
        }
    }

    private static void ForEachSeed(Action<int, Scheme, string[]> check)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(1, 6);
            var criteria = Enumerable.Range(0, count).Select(i => CriterionText(random, "m" + i)).ToList();
            var scheme = Given.Criteria(string.Join(',', criteria), $$""" "startingPoints":{{random.Next(-5, 6)}},"rounding":{{random.Next(0, 4)}},"events":[{"event":"e","points":-1.5,"cap":-4}] """);
            var rows = new List<string>();
            foreach (var agent in new[] { "A", "B", "C", "D" })
            {
                rows.AddRange(Enumerable.Range(0, count).Select(i => $"{agent},m{i},{Value(random)},,,{random.Next(0, 20)}"));
                rows.Add($"{agent},event:e,{random.Next(0, 5)}");
            }

            check(seed, scheme, [.. rows]);
        }
    }

    private static string Value(Random random) => random.Next(10) switch
    {
        0 => "-",
        1 => "延迟统计",
        _ => (random.Next(0, 150) / 100m).ToString(CultureInfo.InvariantCulture),
    };

    private static string CriterionText(Random random, string metric)
    {
        var rule = random.Next(6) switch
        {
            0 => """ "bands":[{"atLeast":1,"points":100},{"above":0.6,"points":80},{"atLeast":0.6,"points":70},{"otherwise":true,"points":10}] """,
            1 => """ "bands":[{"atMost":0.2,"points":100},{"below":0.5,"points":60},{"otherwise":true,"points":0}] """,
            2 => """ "linear":{"from":{"value":0.3,"points":20},"to":{"value":0.9,"points":100}} """,
            3 => """ "perUnit":{"target":0.7,"unit":0.07,"start":90,"under":-7,"over":3,"count":"started","min":0,"max":110} """,
            4 => """ "rank":{"best":"highest","points":[100,80,70],"otherwise":40} """,
            _ => """ "target":{"value":0.9,"min":0,"max":120} """,
        };
        var missing = new[] { "reweight", "zero", "full", "block" }[random.Next(4)];
        return $$"""{"metric":"{{metric}}","weight":{{random.Next(1, 50)}},"missing":"{{missing}}","minimumSample":{{random.Next(0, 10)}},"smallSample":"{{(random.Next(2) == 0 ? "mark" : "reweight")}}",{{rule}}}""";
    }
}
