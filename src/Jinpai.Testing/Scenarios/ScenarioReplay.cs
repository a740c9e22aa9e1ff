using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Testing.Scenarios;

/// <summary>Replays a case. Buyers are those of its keys: links between keys belong to the import and are not made here.</summary>
public static class ScenarioReplay
{
    private static readonly BusinessDay Ever = new(2000, 1, 1);
    private static readonly BusinessDay Never = new(2100, 1, 1);

    /// <exception cref="FormatException">The rules of the case are refused; the message lists the faults.</exception>
    public static ScenarioFacts Run(ScenarioCase scenario)
    {
        var rules = RulesOf(scenario);
        var accounts = scenario.Messages.SelectMany(m => m.ToAccount is { } to ? new[] { m.Account, to } : [m.Account])
            .Concat(scenario.Agents.Select(a => a.Account)).Distinct().Order().ToList();
        var holdings = scenario.Agents.Select(a => new AccountHolding(a.Account, a.Agent, a.Role ?? AgentRole.Both, a.ValidFrom ?? Ever, a.ValidTo ?? Never));
        var context = new ReplayContext(rules, accounts, holdings);
        var buyers = scenario.Messages.Select(m => m.Buyer).Concat(scenario.Orders.Select(o => o.Buyer)).Distinct().Order();
        var replay = new BuyerReplay(context);
        return new ScenarioFacts(rules, context, [.. buyers.Select(buyer => replay.Replay(Timeline(scenario, buyer, rules, accounts), Ever))]);
    }

    private static RuleBook RulesOf(ScenarioCase scenario)
    {
        var (rules, issues) = RulesFile.Read(scenario.RulesJson ?? "{}", scenario.File, new ReplayRules());
        return rules ?? throw new FormatException($"{scenario.File}:{scenario.Line} {scenario.Title}: {string.Join("; ", issues.Select(i => $"{i.Origin} found {i.Found}, expected {i.Expected}"))}");
    }

    private static BuyerTimeline Timeline(ScenarioCase scenario, BuyerKey buyer, RuleBook rules, List<AccountId> accounts)
    {
        var messages = scenario.Messages.Where(m => m.Buyer == buyer).Select(m => ToChat(m, rules.For(m.At), accounts)).ToArray();
        var orders = scenario.Orders.Where(o => o.Buyer == buyer).Select(o => OrderMerge.Merge([o], [.. scenario.Refunds.Where(r => r.Order == o.Id)])).ToList();
        return new BuyerTimeline([buyer], messages, orders);
    }

    private static ChatMessage ToChat(MessageSent message, ReplayRules rules, List<AccountId> accounts) => new()
    {
        At = message.At.UnixMilliseconds,
        Account = accounts.IndexOf(message.Account),
        ToAccount = message.ToAccount is { } to ? accounts.IndexOf(to) : -1,
        Direction = message.Direction,
        Kind = message.Kind,
        Class = message.Class,
        Id = message.Id,
        Line = (int)message.Line,
        Characters = message.Content?.EnumerateRunes().Count() ?? 0,
        ContentHash = (message.Content ?? "").Aggregate(14695981039346656037UL, (hash, c) => unchecked((hash ^ c) * 1099511628211UL)),
        Marks = MarksOf(message, rules),
    };

    private static MessageMarks MarksOf(MessageSent message, ReplayRules rules)
    {
        var text = message.Content ?? "";
        var isPicture = message.Kind is MessageKind.Image or MessageKind.Emoji or MessageKind.Goods or MessageKind.Order;
        var marks = isPicture || !string.IsNullOrWhiteSpace(text) ? MessageMarks.HasContent : MessageMarks.None;
        if (message.Direction == MessageDirection.Agent)
        {
            marks |= Starts(text, rules.MassPrefix) ? MessageMarks.MassPrefix : MessageMarks.None;
            marks |= Starts(text, rules.AutoReplyPrefix) ? MessageMarks.AutoReplyPrefix : MessageMarks.None;
            marks |= text == rules.Filters.CodeWord?.Word ? MessageMarks.CodeWord : MessageMarks.None;
        }

        return marks;
    }

    private static bool Starts(string text, string? prefix) => !string.IsNullOrEmpty(prefix) && text.StartsWith(prefix, StringComparison.Ordinal);
}
