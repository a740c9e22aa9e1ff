using System.Text.Json.Nodes;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>Figures under other rules, tried without storing them, are those that a replay by these rules gives.</summary>
public sealed class WhatIfTests : IDisposable
{
    private static readonly Shop Nasty = NastyShops.Generate(31);
    private readonly Desk _desk = Desk.WithShop();

    public WhatIfTests()
    {
        _desk.Run(["import", .. NeutralFiles.Of(Nasty).Select(_desk.Write), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode, "--rules", _desk.Write("own.json", Shop.RulesJson)).Expect(0);
    }

    public static TheoryData<string> OtherRules() =>
    [
        """{ "judge": "payment" }""",
        """{ "judge": "creation", "dayCut": "04:00" }""",
        """{ "lookback": 5, "aftersaleDays": 7, "slowSeconds": 60 }""",
        Shop.RulesJson.Replace("{ ", """{ "judge": "payment", "dayCut": "02:00", """, StringComparison.Ordinal),
    ];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(OtherRules))]
    public void A_trial_equals_a_replay_and_stores_nothing(string rules)
    {
        var file = _desk.Write("other.json", rules);
        var raw = Killing.RawTables.Hashes(_desk.Data);
        var derived = _desk.Hashes();
        var own = Figures();
        var tried = Figures("--rules", file);
        Assert.NotEqual(own, tried);
        Assert.Empty(Desk.Differing(raw, Killing.RawTables.Hashes(_desk.Data)));
        Desk.AssertEqual(derived, _desk.Hashes(), "trial");
        Assert.Equal(own, Figures());

        _desk.Run("replay", "--shop", Desk.ShopCode, "--rules", file).Expect(0);
        Assert.Equal(tried, Figures());
    }

    [Fact]
    public void A_trial_of_later_days_knows_the_refunds_of_earlier_sales()
    {
        var file = _desk.Write("other.json", """{ "judge": "payment" }""");
        var first = Nasty.Options.FirstDay.AddDays(9);
        string[] span = ["--shop", Desk.ShopCode, "--from", Day(first), "--to", Day(Nasty.LastDay), "--format", "json"];
        var tried = WithoutRules(_desk.Run(["report", "agents", .. span, "--rules", file]).Expect(0).Out);
        _desk.Run("replay", "--shop", Desk.ShopCode, "--rules", file).Expect(0);
        Assert.Equal(WithoutRules(_desk.Run(["report", "agents", .. span]).Expect(0).Out), tried);
    }

    private string Figures(params string[] more)
    {
        string[] span = ["--shop", Desk.ShopCode, "--from", Day(Nasty.Options.FirstDay), "--to", Day(Nasty.LastDay), "--format", "json"];
        string[][] commands =
        [
            ["report", "agents"], ["report", "shop"], ["report", "days"], ["report", "teams"],
            ["details", "receptions"], ["details", "deals"], ["details", "losses"], ["details", "faults"], ["details", "filtered"], ["details", "excluded"],
        ];
        return string.Join('\n', commands.Select(command => WithoutRules(_desk.Run([.. command, .. span, .. more]).Expect(0).Out)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // The name of the rules tells a trial from the shop's own; the figures must not.
    private static string WithoutRules(string json)
    {
        var node = JsonNode.Parse(json)!;
        if (node is JsonObject report)
        {
            report.Remove("rules");
        }

        return node.ToJsonString();
    }
}
