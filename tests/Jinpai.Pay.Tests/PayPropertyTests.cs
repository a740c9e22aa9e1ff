using System.Globalization;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;

namespace Jinpai.Pay.Tests;

/// <summary>What holds for every plan and all figures, on plans and figures from a seed; a failure names the seed.</summary>
public sealed class PayPropertyTests
{
    private const int Seeds = 150;

    [Fact]
    public void The_lines_of_a_slip_sum_to_its_total_and_each_equation_ends_in_its_amount()
    {
        ForEachSeed((seed, plan, staff, values) =>
        {
            var run = Paid.Run(plan, staff, values);
            using var json = JsonDocument.Parse(PayJson.Write(run, Language.Chinese));
            foreach (var agent in json.RootElement.GetProperty("agents").EnumerateArray())
            {
                var sum = agent.GetProperty("lines").EnumerateArray().Sum(l => l.GetProperty("amount").GetDecimal());
                Assert.True(sum == agent.GetProperty("total").GetDecimal(), $"seed {seed}: {sum} is not the total");
                Assert.True(agent.GetProperty("carried").GetDecimal() <= 0, $"seed {seed}: carried above 0");
            }

            foreach (var line in run.Slips.SelectMany(s => s.Lines))
            {
                Assert.True(line.Equation.Chinese.Contains("= " + NumberText.Amount(line.Amount), StringComparison.Ordinal), $"seed {seed}: {line.Equation.Chinese}");
            }

            foreach (var slip in run.Slips)
            {
                var commission = slip.Lines.Where(l => l.Kind is "commission" or "carryForward").Sum(l => l.Amount.MinorUnits);
                Assert.True(commission >= 0, $"seed {seed}: commission of {slip.Agent} is {commission}");
            }
        });
    }

    [Fact]
    public void The_order_of_people_and_figures_and_the_culture_change_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            ForEachSeed((seed, plan, staff, values) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
                var first = PayJson.Write(Paid.Run(plan, staff, values), Language.Chinese);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                Assert.True(first == PayJson.Write(Paid.Run(plan, [.. staff.Reverse()], [.. values.Reverse()]), Language.Chinese), $"seed {seed}: the order or the culture matters");
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Progressive_tiers_are_continuous_and_their_parts_sum_to_the_value()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var tiers = RandomTiers(random);
            foreach (var limit in tiers.Tiers.Select(t => t.Limit).OfType<Ratio>())
            {
                var (below, at, above) = (Pay(tiers, limit - new Ratio(1, 1000)), Pay(tiers, limit), Pay(tiers, limit + new Ratio(1, 1000)));
                Assert.True(below <= at && at <= above && above - below <= new Ratio(2, 1000), $"seed {seed}: a jump at {limit}");
            }

            var value = new Ratio(random.Next(-100_000, 5_000_000), 100);
            var sum = tiers.Slices(value, Ratio.One).Aggregate(Ratio.Zero, (total, slice) => total + slice.Part);
            Assert.True(sum == value, $"seed {seed}: the parts of {value} sum to {sum}");
        }
    }

    [Fact]
    public void The_fields_of_the_JSON_are_those_of_the_contract()
    {
        using var json = JsonDocument.Parse(PayJson.Write(Paid.One("""{"kind":"base"}""", "m,1", "A,3000.50,22,30,30"), Language.Chinese));
        Assert.Equal(["plan", "version", "period", "agents", "warnings"], Names(json.RootElement));
        var agent = json.RootElement.GetProperty("agents")[0];
        Assert.Equal(["agent", "total", "lines", "carried"], Names(agent));
        Assert.Equal(["kind", "name", "amount", "equation"], Names(agent.GetProperty("lines")[0]));
        Assert.Equal(("3000.5", "0"), (agent.GetProperty("total").GetRawText(), agent.GetProperty("carried").GetRawText()));

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
    }

    private static Ratio Pay(TierList tiers, Ratio value) => tiers.Slices(value, Ratio.One).Aggregate(Ratio.Zero, (sum, slice) => sum + (slice.Part * slice.Rate));

    private static TierList RandomTiers(Random random)
    {
        var limit = 0;
        var tiers = new List<Tier>();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            limit += random.Next(1, 20_000);
            tiers.Add(new Tier(Ratio.From(limit), random.Next(2) == 0, new Ratio(random.Next(0, 1001), 1000)));
        }

        tiers.Add(new Tier(null, IncludesLimit: false, new Ratio(random.Next(0, 1001), 1000)));
        return new TierList([.. tiers], TierMode.Progressive);
    }

    private static void ForEachSeed(Action<int, PayPlan, string[], string[]> check)
    {
        string[] kinds =
        [
            """{"kind":"base","share":0.7}""",
            """{"kind":"base","share":0.3,"multiplyBy":"score"}""",
            """{"kind":"dayRate","bands":[{"atLeast":80,"amount":33.33},{"otherwise":true,"amount":11.11}]}""",
            """{"kind":"commission","mode":"progressive","tiers":[{"below":5000,"rate":0.0123},{"rate":0.0234}],"scoreWeight":[{"atLeast":90,"percent":117},{"otherwise":true,"percent":83}]}""",
            """{"kind":"commission","mode":"whole","metric":"sales","tiers":[{"atMost":5000,"rate":0.001},{"rate":0.002}]}""",
            """{"kind":"piece","metric":"received","per":"day","mode":"progressive","tiers":[{"below":10,"amount":0.333},{"amount":0.777}]}""",
            """{"kind":"scoreBonus","coefficient":3.337}""",
            """{"kind":"reward","metric":"sales","steps":{"from":2000,"every":1500,"amount":77.77,"max":333}}""",
            """{"kind":"rankReward","metric":"sales","amounts":[100,50]}""",
            """{"kind":"penalty","event":"late","amount":12.5,"max":40}""",
            """{"kind":"allowance","name":"餐补","perDay":15.15}""",
            """{"kind":"allowance","name":"房补","amount":200,"prorate":true}""",
            """{"kind":"pool","metric":"sales","rate":0.01,"split":"days"}""",
            """{"kind":"claims","rate":0.1,"atLeast":5}""",
            """{"kind":"guarantee","amount":900,"prorate":true}""",
            """{"kind":"cap","amount":5000}""",
        ];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var plan = Paid.Components(string.Join(',', kinds.Where(_ => random.Next(3) > 0).DefaultIfEmpty(kinds[0])));
            string[] agents = ["A", "B", "C"];
            var staff = agents.Select(a => FormattableString.Invariant($"{a},{random.Next(0, 600000) / 100m},{random.Next(0, 63) / 2m},{random.Next(0, 32)},31,{-random.Next(0, 3) * random.Next(0, 5000) / 100m},{random.Next(0, 4) * random.Next(0, 2)}")).ToArray();
            var values = agents.SelectMany(a => new[]
            {
                $"{a},m,{(random.Next(6) == 0 ? "-" : random.Next(0, 101).ToString(CultureInfo.InvariantCulture))}",
                FormattableString.Invariant($"{a},sales,{random.Next(0, 1000000) / 100m}"),
                FormattableString.Invariant($"{a},refunds_completed_amount,{random.Next(0, 700000) / 100m}"),
                $"{a},received,{random.Next(0, 900)}",
                $"{a},event:late,{random.Next(0, 5)}",
            }).ToArray();
            check(seed, plan, staff, values);
        }
    }
}
