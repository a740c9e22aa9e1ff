using Jinpai.Core;
using Jinpai.Replay.Rules;

namespace Jinpai.Testing.Scenarios;

/// <summary>Replays a case in memory.</summary>
public static class ScenarioReplay
{
    /// <exception cref="FormatException">The rules of the case are refused; the message lists the faults.</exception>
    public static ScenarioFacts Run(ScenarioCase scenario)
    {
        var shop = ShopOf(scenario);
        return new ScenarioFacts(shop.Rules, shop.Replay());
    }

    /// <summary>The case's shop: its messages as one file.</summary>
    /// <exception cref="FormatException">The rules of the case are refused; the message lists the faults.</exception>
    public static MemoryShop ShopOf(ScenarioCase scenario)
    {
        var shop = new MemoryShop(RulesOf(scenario));
        shop.AddFile(scenario.Messages);
        foreach (var order in scenario.Orders)
        {
            shop.Add(order);
        }

        foreach (var refund in scenario.Refunds)
        {
            shop.Add(refund);
        }

        foreach (var agent in scenario.Agents)
        {
            shop.Add(agent);
        }

        return shop;
    }

    private static RuleBook RulesOf(ScenarioCase scenario)
    {
        var (rules, issues) = RulesFile.Read(scenario.RulesJson ?? "{}", scenario.File, new ReplayRules());
        return rules ?? throw new FormatException($"{scenario.File}:{scenario.Line} {scenario.Title}: {string.Join("; ", issues.Select(issue => issue.In(Language.English)).Select(i => $"{i.Origin} found {i.Found}, expected {i.Expected}"))}");
    }
}
