using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Tests;

/// <summary>Hand-made facts. Days are of October 2026, times local (UTC+8).</summary>
internal static class Some
{
    internal static readonly AgentId Mei = new("小美");
    internal static readonly AgentId Fang = new("小芳");

    internal static BusinessDay Day(int day) => new BusinessDay(2026, 10, 1).Plus(day - 1);

    /// <summary>A row of the agents file.</summary>
    internal static AgentRecord Member(AgentId agent, string? team, BusinessDay? from = null, BusinessDay? to = null) =>
        new(new AccountId("店:" + agent.Value), agent, team, null, null, null, null, from, to, 0);

    internal static Instant At(int day, int hour, int minute = 0, int second = 0, int millisecond = 0) =>
        RuleBook.Default.Calendar.StartOf(Day(day)) + new TimeSpan(0, hour, minute, second, millisecond);

    internal static Round Round(int day, int hour, int minute, int second, double? wait)
    {
        var asked = At(day, hour, minute, second);
        return new Round(asked, wait is { } seconds ? asked + TimeSpan.FromMilliseconds((long)(seconds * 1000)) : null);
    }

    internal static ReceptionFact Reception(AgentId agent, string buyer, int day, Round[]? rounds = null, Session[]? sessions = null) => new()
    {
        Account = new AccountId("店:" + agent.Value),
        Agent = agent,
        Buyer = new BuyerKey(buyer),
        Day = Day(day),
        Class = EnquiryClass.Enquiry,
        FirstAt = At(day, 10),
        LastAt = At(day, 10, 5),
        BuyerFirstAt = At(day, 10),
        Initiator = Initiator.Buyer,
        LineCount = 5,
        BuyerMessageCount = 2,
        AgentMessageCount = 3,
        AgentCharacterCount = 40,
        Rounds = rounds ?? [],
        Sessions = sessions ?? [new Session(At(day, 10), At(day, 10, 5))],
    };

    internal static FunnelFact Funnel(AgentId? agent, string buyer, int day) => new()
    {
        Agent = agent,
        Buyer = new BuyerKey(buyer),
        Day = Day(day),
        AskedAt = At(day, 10),
        Loss = LossKind.ToShop,
    };

    internal static FunnelStage Stage(int orders, long items, long yuan) => new(true, orders, items, new Money(yuan * 100));

    /// <summary>An order of one line, created and sold on the day, both credited to the agent (null: silent).</summary>
    internal static DealFact Deal(string order, string buyer, AgentId? agent, int day, long yuan, long quantity = 1, params DealRefund[] refunds) => new()
    {
        Order = new OrderId(order),
        Buyer = new BuyerKey(buyer),
        CreatedAt = At(day, 11),
        CreatedDay = Day(day),
        DecidedAt = At(day, 12),
        SoldAt = At(day, 12),
        IsSoldByCreationMaturity = true,
        CreationAgent = agent,
        PaymentAgent = agent,
        SaleAgent = agent,
        SaleDay = Day(day),
        Assistants = [],
        Lines = [Line("1", quantity, yuan)],
        Refunds = refunds,
    };

    internal static DealLine Line(string id, long quantity, long yuan, long adjustYuan = 0) =>
        new(id, "p" + id, null, quantity, new Money(yuan * 100), new Money(yuan * 100), new Money(adjustYuan * 100));

    internal static DealRefund Refund(string id, int appliedDay, int? completedDay, long yuan, RefundType type = RefundType.RefundOnly) => new(
        id,
        null,
        type,
        completedDay is null ? RefundStatus.Pending : RefundStatus.Success,
        RefundStage.AfterReceipt,
        Responsibility.Unknown,
        At(appliedDay, 9),
        Day(appliedDay),
        completedDay is { } day ? At(day, 9) : null,
        completedDay is { } completed ? Day(completed) : null,
        new Money(yuan * 100),
        null);

    internal static BuyerFacts Facts(IEnumerable<ReceptionFact>? receptions = null, IEnumerable<FunnelFact>? funnels = null, IEnumerable<DealFact>? deals = null) =>
        new([.. receptions ?? []], [.. funnels ?? []], [], [.. deals ?? []], [], []);

    internal static IReadOnlyList<DailyMeasures> Fold(params BuyerFacts[] facts) => Fold(RuleBook.Default, facts);

    internal static IReadOnlyList<DailyMeasures> Fold(RuleBook rules, params BuyerFacts[] facts)
    {
        var fold = new DailyFold(rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        return fold.Result();
    }

    internal static DailyMeasures Row(this IReadOnlyList<DailyMeasures> rows, AgentId? agent, int day) => rows.Single(row => row.Agent == agent && row.Day == Day(day));
}
