using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Tests;

/// <summary>Writes small timelines of one buyer, "tom", in local time of Shanghai, and replays them.</summary>
internal sealed class Chat
{
    private readonly List<AccountId> _accounts = [];
    private readonly List<ChatMessage> _messages = [];
    private readonly List<OrderState> _orders = [];
    private readonly List<AccountHolding> _holdings = [];

    public static readonly BusinessDay Day1 = new(2026, 10, 1);

    public ReplayRules Rules { get; init; } = new();

    public static Instant At(string text, int day = 1) =>
        Instant.FromDateTimeOffset(DateTimeOffset.Parse($"2026-10-{day:00}T{text}+08:00", System.Globalization.CultureInfo.InvariantCulture));

    public Chat Buyer(string time, string account = "A", int day = 1, MessageKind kind = MessageKind.Text) => Add(time, account, day, MessageDirection.Buyer, kind, MessageClass.Human, MessageMarks.HasContent);

    public Chat Agent(
        string time,
        string account = "A",
        int day = 1,
        MessageClass messageClass = MessageClass.Human,
        MessageMarks marks = MessageMarks.HasContent,
        MessageKind kind = MessageKind.Text,
        string? to = null) => Add(time, account, day, MessageDirection.Agent, kind, messageClass, marks, to);

    public Chat Order(string id, string created, int day = 1, string? paid = null, int? paidDay = null, long cents = 10_000, Func<OrderState, OrderState>? with = null)
    {
        var order = new OrderState
        {
            Id = new OrderId(id),
            Buyer = new BuyerKey("tom"),
            CreatedAt = At(created, day),
            PaidAt = paid is null ? null : At(paid, paidDay ?? day),
            Lines = [new OrderLine("1", "P1", null, 2, new Money(cents / 2), paid is null ? Money.Zero : new Money(cents), Money.Zero, Money.Zero)],
        };
        _orders.Add(with?.Invoke(order) ?? order);
        return this;
    }

    public Chat Holds(string account, string agent, AgentRole role = AgentRole.Both, DaySpan? days = null)
    {
        _holdings.Add(new AccountHolding(new AccountId(account), new AgentId(agent), role, days ?? DaySpan.Always));
        _ = IndexOf(account);
        return this;
    }

    public BuyerFacts Replay(RuleBook? rules = null, bool explain = false, BusinessDay? first = null)
    {
        var context = new ReplayContext(rules ?? new RuleBook([Rules]), _accounts, _holdings);
        return new BuyerReplay(context).Replay(new BuyerTimeline([new BuyerKey("tom")], _messages.ToArray(), _orders), first ?? new BusinessDay(2026, 1, 1), explain ? FactDepth.Explained : FactDepth.All);
    }

    private Chat Add(string time, string account, int day, MessageDirection direction, MessageKind kind, MessageClass messageClass, MessageMarks marks, string? to = null)
    {
        _messages.Add(new ChatMessage
        {
            At = At(time, day).UnixMilliseconds,
            Account = IndexOf(account),
            ToAccount = to is null ? -1 : IndexOf(to),
            Direction = direction,
            Kind = kind,
            Class = messageClass,
            Marks = marks,
            Characters = 5,
            Line = _messages.Count + 1,
            Id = MessageId.FromDigits((ulong)(1000 + _messages.Count), 4),
        });
        return this;
    }

    private int IndexOf(string account)
    {
        var index = _accounts.IndexOf(new AccountId(account));
        if (index < 0)
        {
            _accounts.Add(new AccountId(account));
            index = _accounts.Count - 1;
        }

        return index;
    }
}
