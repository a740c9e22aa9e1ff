using System.Globalization;
using CsCheck;
using Jinpai.Core;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Tests;

/// <summary>All faults of a plan at once, each with its place.</summary>
public sealed class PayPlanFaultTests
{
    [Fact]
    public void Five_faults_are_told_in_one_go()
    {
        const string json = """
            {
              "code": "p", "version": 1, "kolour": 1,
              "components": [
                { "kind": "bonus" },
                { "kind": "commission", "metric": "net_sales", "mode": "progressive", "tiers": [ {"below": 1000, "rate": 4}, {"rate": 0.02} ] },
                { "kind": "allowance", "name": "a" },
                { "kind": "cap", "amount": 10, "of": ["nothing"] }
              ],
              "guard": { "minimumWage": "2300" }
            }
            """;
        var reading = PayPlanReader.Read("plan.json", json);
        Assert.Null(reading.Plan);
        Assert.Equal(
            [
                "unknown_field kolour", "unknown_word components[0].kind", "out_of_range components[1].tiers[0].rate", "field_missing components[2].amount",
                "unknown_of components[3].of", "not_a_number guard.minimumWage",
            ],
            reading.Faults.Select(f => $"{f.Code} {f.Origin.Column}"));
        Assert.Contains("0.04 for 4 %", reading.Faults[2].In(Language.English).Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"base","share":1.2}""", "out_of_range components[0].share")]
    [InlineData("""{"kind":"base","multiplyBy":"days"}""", "unknown_word components[0].multiplyBy")]
    [InlineData("""{"kind":"dayRate"}""", "field_missing components[0].bands")]
    [InlineData("""{"kind":"dayRate","amount":1,"bands":[{"otherwise":true,"amount":1}]}""", "only_one components[0]")]
    [InlineData("""{"kind":"commission","metric":"net_sales"}""", "field_missing components[0].tiers")]
    [InlineData("""{"kind":"commission","tiers":[{"below":10,"rate":0.1}]}""", "tier_limit components[0].tiers[0]")]
    [InlineData("""{"kind":"commission","mode":"whole","tiers":[{"rate":0.1},{"rate":0.2}]}""", "tier_limit components[0].tiers[0]")]
    [InlineData("""{"kind":"commission","mode":"whole","tiers":[{"below":10,"rate":0.1},{"below":10,"rate":0.2},{"rate":0.2}]}""", "tier_lets_in_nothing components[0].tiers[1]")]
    [InlineData("""{"kind":"commission","tiers":[]}""", "list_empty components[0].tiers")]
    [InlineData("""{"kind":"commission","metric":"paid","rate":0.1,"refunds":"none"}""", "refunds_of_sales components[0].refunds")]
    [InlineData("""{"kind":"commission","rate":0.1,"products":{"only":["a"],"except":["b"]}}""", "only_one components[0].products")]
    [InlineData("""{"kind":"commission","rateBy":{"metric":"c","bands":[{"otherwise":true,"rate":2}]}}""", "out_of_range components[0].rateBy.bands[0].rate")]
    [InlineData("""{"kind":"reward","metric":"m","steps":{"from":1,"every":0,"amount":1}}""", "out_of_range components[0].steps.every")]
    [InlineData("""{"kind":"reward","metric":"m","amount":1}""", "amount_of_event components[0].amount")]
    [InlineData("""{"kind":"reward","event":"e","metric":"m","amount":1}""", "only_one components[0]")]
    [InlineData("""{"kind":"penalty","event":"e","amount":-5}""", "out_of_range components[0].amount")]
    [InlineData("""{"kind":"pool","metric":"sales","rate":1.5}""", "out_of_range components[0].rate")]
    [InlineData("""{"kind":"scoreBonus"}""", "field_missing components[0].bands")]
    [InlineData("""{"kind":"allowance","amount":5,"amount":6}""", "key_twice components[0].amount")]
    [InlineData("""{"kind":"guarantee"}""", "field_missing components[0].amount")]
    [InlineData("""{"name":"x"}""", "field_missing components[0].kind")]
    public void A_fault_of_a_component_is_told_with_its_place(string component, string expected)
    {
        var faults = PayPlanReader.Read("p.json", $$"""{"code":"p","version":1,"components":[{{component}}]}""").Faults;
        Assert.Contains(expected, faults.Select(f => $"{f.Code} {f.Origin.Column}"));
        Assert.All(faults, f => Assert.NotEqual(f.Code, f.Kind.Title.Chinese));
    }

    [Theory]
    [InlineData("commission", "rate")]
    [InlineData("piece", "amount")]
    public void Several_tiers_say_how_they_are_meant_and_one_need_not(string kind, string rate)
    {
        // The number of tiers decides, whatever their limits and rates are.
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 100_000].Array[5].Where(limits => limits.Distinct().Count() == 5), Gen.Int[0, 100].Array[6], Gen.Bool, Gen.Int[0, 2]).Sample((count, limits, rates, below, mode) =>
        {
            Array.Sort(limits);
            string Limit(int tier) => tier == count - 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"\"{(below ? "below" : "atMost")}\":{limits[tier]},");
            var tiers = string.Join(',', Enumerable.Range(0, count).Select(tier => string.Create(CultureInfo.InvariantCulture, $"{{{Limit(tier)}\"{rate}\":{rates[tier] / 100m}}}")));
            var stated = mode switch { 1 => "\"mode\":\"progressive\",", 2 => "\"mode\":\"whole\",", _ => "" };
            var faults = PayPlanReader.Read("p.json", $$"""{"code":"p","version":1,"components":[{"kind":"{{kind}}","metric":"sales",{{stated}}"tiers":[{{tiers}}]}]}""").Faults;
            Assert.Equal(count > 1 && mode == 0 ? ["field_missing components[0].mode"] : [], faults.Select(f => $"{f.Code} {f.Origin.Column}"));
            Assert.All(faults, f => Assert.Contains("whole", f.In(Language.English).Expected, StringComparison.Ordinal));
            Assert.All(faults, f => Assert.Contains("progressive", f.In(Language.Chinese).Expected, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("whole", "3750.00")]
    [InlineData("progressive", "2750.00")]
    public void The_mode_decides_what_is_owed(string mode, string owed) => Assert.Equal(
        owed,
        Paid.One($$"""{"kind":"commission","metric":"sales","mode":"{{mode}}","tiers":[{"below":200000,"rate":0.01},{"rate":0.015}]}""", "sales,250000").Slips[0].Total.ToString());

    [Fact]
    public void The_scheme_may_stand_in_the_plan_and_its_faults_are_told_too()
    {
        var reading = PayPlanReader.Read("p.json", """{"code":"p","version":1,"components":[{"kind":"base"}],"scheme":{"code":"s","version":1,"criteria":[{"metric":"a","weight":1}]}}""");
        Assert.Equal(["field_missing scheme.criteria[0].bands"], reading.Faults.Select(f => $"{f.Code} {f.Origin.Column}"));
        var named = PayPlanReader.Read("p.json", """{"code":"p","version":1,"components":[{"kind":"base"}],"scheme":"apparel"}""").Plan!;
        Assert.Equal(("apparel", null), (named.SchemeCode, named.Scheme));
        Assert.Null(named.Guard.MinimumWage);
    }
}
