using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;

namespace Jinpai.Storage.Tests;

/// <summary>A small shop from a seed, nasty on purpose: chats over midnight, equal seconds, masked buyers, recalls, transfers, silent orders, snapshots that grow.</summary>
public sealed class RandomShop
{
    public static readonly BusinessDay First = new(2026, 10, 1);
    private static readonly string[] Texts = ["在吗", "多少钱", "@全体 活动", "您好😀", "", "  ", "#广告", "发货了吗", "亲，有的"];
    private readonly Random _random;
    private readonly bool _withIds;
    private long _nextId = 1_000_000;
    private int _nextOrder = 1;

    public RandomShop(int seed, int days, bool withIds = true, int buyers = 25)
    {
        Seed = seed;
        _random = new Random(seed);
        _withIds = withIds;
        Days = days;
        Accounts = ["店:甲", "店:乙", "店:丙", "店:丁"];
        Buyers = [.. Enumerable.Range(1, buyers).Select(number => number % 7 == 0 ? $"t**{number}" : $"买家{number}"), "店:丁"];
        for (var day = 0; day < days; day++)
        {
            MakeDay(day);
        }

        for (var i = 0; i < 4; i++)
        {
            var order = Snapshots[_random.Next(Snapshots.Count)].Order;
            Messages.Add(new TestMessage(Accounts[i], Buyers[_random.Next(Buyers.Length)], order.CreatedAt, MessageDirection.Buyer, $"订单{order.Id}", Id(MessageKind.Text)));
        }

        Messages.RemoveAll(message => DayOf(message.At) >= days);
        Messages.Sort((left, right) => left.At.CompareTo(right.At));
    }

    public int Seed { get; }
    public int Days { get; }
    public string[] Accounts { get; }
    public string[] Buyers { get; }
    public List<TestMessage> Messages { get; } = [];

    /// <summary>Each order as exported on its day, and again as exported at the end.</summary>
    public List<(int Day, OrderSnapshot Order)> Snapshots { get; } = [];
    public List<(int Day, RefundRecord Refund)> Refunds { get; } = [];
    public IReadOnlyList<AgentRecord> Agents => [
        new AgentRecord(new AccountId("店:甲"), new AgentId("小美"), "一组", AgentRole.Presale, null, null, null, null, null, 2),
        new AgentRecord(new AccountId("店:乙"), new AgentId("小美"), "一组", null, null, null, null, null, First.Plus(2), 3),
        new AgentRecord(new AccountId("店:乙"), new AgentId("小强"), "二组", AgentRole.Both, null, null, null, First.Plus(3), null, 4),
        new AgentRecord(new AccountId("店:丙"), new AgentId("售后"), "二组", AgentRole.Aftersale, null, null, null, null, null, 5),
    ];

    public IEnumerable<TestMessage> MessagesOf(int day) => Messages.Where(message => DayOf(message.At) == day);
    public IEnumerable<OrderSnapshot> OrdersUpTo(int day) => Snapshots.Where(snapshot => snapshot.Day <= day).Select(snapshot => snapshot.Order);

    private static Instant At(int day, int second) => Instant.FromDateTimeOffset(new DateTimeOffset(First.Plus(day).Date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8))) + TimeSpan.FromSeconds(second);

    private static int DayOf(Instant at) => (int)((at - At(0, 0)).Ticks / TimeSpan.TicksPerDay);

    private void MakeDay(int day)
    {
        foreach (var buyer in Buyers)
        {
            var chats = _random.Next(3) - 1;
            for (var i = 0; i < chats; i++)
            {
                MakeChat(day, buyer);
            }

            if (_random.Next(10) == 0)
            {
                MakeOrder(day, buyer, _random.Next(86_400));
            }
        }
    }

    private void MakeChat(int day, string buyer)
    {
        var second = _random.Next(4) == 0 ? 86_300 + _random.Next(90) : _random.Next(86_000);
        var account = Accounts[_random.Next(Accounts.Length)];
        var lines = _random.Next(1, 12);
        for (var i = 0; i < lines; i++)
        {
            var isBuyer = _random.Next(2) == 0;
            var kind = _random.Next(20) switch { 0 => MessageKind.Recall, 1 when !isBuyer => MessageKind.Transfer, 2 => MessageKind.Goods, 3 => MessageKind.Image, _ => MessageKind.Text };
            var content = _random.Next(60) == 0 ? $"订单 {OrderNumber(_random.Next(1, 60))} 怎么还没到" : Texts[_random.Next(Texts.Length)];
            Messages.Add(new TestMessage(
                account,
                buyer,
                At(day, second),
                isBuyer ? MessageDirection.Buyer : MessageDirection.Agent,
                content,
                Id(kind),
                kind,
                isBuyer ? MessageClass.Human : (MessageClass)_random.Next(4),
                kind == MessageKind.Goods ? $"{600 + _random.Next(5)}" : "",
                "",
                kind == MessageKind.Transfer ? Accounts[_random.Next(Accounts.Length)] : ""));
            second += _random.Next(6) == 0 ? 700 : _random.Next(60);
        }

        if (_random.Next(4) == 0)
        {
            MakeOrder(day, _random.Next(5) == 0 ? Buyers[_random.Next(Buyers.Length)] : buyer, Math.Min(second, 86_399));
        }
    }

    private string Id(MessageKind kind)
    {
        if (kind == MessageKind.Recall)
        {
            return _withIds ? $"{_nextId - 1}" : "";
        }

        return !_withIds ? "" : _random.Next(30) == 0 ? $"m-{_nextId++}" : $"{_nextId++}";
    }

    private static string OrderNumber(int number) => $"3001{number:00000000}";

    private void MakeOrder(int day, string buyer, int second)
    {
        var created = At(day, second);
        var isPresale = _random.Next(8) == 0;
        var isCod = !isPresale && _random.Next(8) == 0;
        var amount = new Money(_random.Next(100, 20_000));
        var order = new OrderSnapshot
        {
            Id = new OrderId(OrderNumber(_nextOrder++)),
            Buyer = new BuyerKey(buyer),
            CreatedAt = created,
            IsPresale = isPresale,
            IsCashOnDelivery = isCod,
            DepositPaidAt = isPresale ? created + TimeSpan.FromMinutes(1) : null,
            DepositAmount = isPresale ? new Money(50) : null,
            Flag = _random.Next(6) == 0 ? "red" : null,
            IsFake = _random.Next(15) == 0,
            PostFee = new Money(_random.Next(3) * 500),
            Lines = [new OrderLine("1", "600", "裙子", 1, amount, Money.Zero, Money.Zero, new Money(-_random.Next(3) * 100)), new OrderLine("2", "601", null, 2, amount, Money.Zero, Money.Zero, Money.Zero)],
        };
        Snapshots.Add((day, order));
        if (_random.Next(4) > 0)
        {
            MakePayment(day, order);
        }
    }

    private void MakePayment(int day, OrderSnapshot order)
    {
        var wait = _random.Next(4) == 0 ? _random.Next(200_000) : _random.Next(2000);
        var paidAt = order.CreatedAt + TimeSpan.FromSeconds(wait);
        var paid = order with
        {
            PaidAt = paidAt,
            ShippedAt = paidAt + TimeSpan.FromHours(_random.Next(1, 40)),
            Status = OrderStatus.Shipped,
            Lines = [.. order.Lines.Select(line => line with { PaidAmount = new Money(line.UnitPrice!.Value.MinorUnits * line.Quantity) })],
        };
        var paidDay = Math.Min(Math.Max(day, DayOf(paidAt)), Days - 1);
        Snapshots.Add((paidDay, paid));
        if (_random.Next(5) == 0)
        {
            Refunds.Add((paidDay, new RefundRecord($"R{order.Id}", order.Id, "1", paidAt + TimeSpan.FromHours(1), _random.Next(2) == 0 ? paidAt + TimeSpan.FromHours(30 + (_nextOrder % 3 * 120)) : null, new Money(100), 1, RefundType.RefundOnly, RefundStage.InTransit, null, RefundStatus.Success, Responsibility.Unknown, 2)));
        }
    }
}
