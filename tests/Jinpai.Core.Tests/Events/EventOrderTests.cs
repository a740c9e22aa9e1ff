using Jinpai.Core.Events;
using Jinpai.Testing;

namespace Jinpai.Core.Tests.Events;

public sealed class EventOrderTests
{
    /// <summary>The documented order of spec 2.2, first to last, all within one second but for the last.</summary>
    private static readonly EventPosition[] Documented =
    [
        Message("9", MessageDirection.Agent, 9, "z"),
        Message("9", MessageDirection.Agent, 1, "zz"),
        Message("10", MessageDirection.Buyer, 8, "a"),
        Message("010", MessageDirection.Buyer, 8, "a"),
        Message("12345678901234567890", MessageDirection.Agent, 7, "a"),
        Message("A1", MessageDirection.Agent, 1, "a"),
        Message("a1", MessageDirection.Agent, 1, "a"),
        Message("", MessageDirection.Buyer, 2, "b"),
        Message("", MessageDirection.Buyer, 3, "a"),
        Message("", MessageDirection.Agent, 1, "a"),
        Message("", MessageDirection.Agent, 1, "b"),
        Step(EventKind.OrderCreated, "9"),
        Step(EventKind.OrderCreated, "10"),
        Step(EventKind.DepositPaid, "1"),
        Step(EventKind.OrderPaid, "1"),
        Step(EventKind.OrderShipped, "1"),
        Step(EventKind.OrderFinished, "1"),
        Step(EventKind.OrderClosed, "1"),
        Step(EventKind.RefundApplied, "1"),
        Step(EventKind.RefundCompleted, "1"),
        Step(EventKind.ReviewWritten, "1"),
        Message("1", MessageDirection.Buyer, 1, "a") with { At = new Instant(1001) },
    ];

    [Fact]
    public void Every_pair_stands_in_the_documented_order()
    {
        for (var i = 0; i < Documented.Length; i++)
        {
            for (var j = 0; j < Documented.Length; j++)
            {
                Assert.True(Math.Sign(EventOrder.Compare(Documented[i], Documented[j])) == i.CompareTo(j), $"{Documented[i]} against {Documented[j]}");
            }
        }
    }

    [Fact]
    public void Any_shuffle_sorts_into_the_documented_order() => Seeded.Run(50, random =>
    {
        var shuffled = Documented.ToArray();
        random.Shuffle(shuffled);
        Array.Sort(shuffled, (a, b) => EventOrder.Compare(a, b));
        Assert.Equal(Documented, shuffled);
    });

    [Fact]
    public void The_order_is_antisymmetric_transitive_and_total() => Seeded.Run(3000, random =>
    {
        var (a, b, c) = (Any(random), Any(random), Any(random));
        Assert.Equal(Math.Sign(EventOrder.Compare(a, b)), -Math.Sign(EventOrder.Compare(b, a)));
        Assert.Equal(0, EventOrder.Compare(a, a));
        if (EventOrder.Compare(a, b) <= 0 && EventOrder.Compare(b, c) <= 0)
        {
            Assert.True(EventOrder.Compare(a, c) <= 0, $"{a} ≤ {b} ≤ {c}");
        }
    });

    private static EventPosition Message(string id, MessageDirection direction, long line, string account) =>
        new(new Instant(1000), EventKind.Message, MessageId.Parse(id), direction, line, account);

    private static EventPosition Step(EventKind kind, string order) => EventPosition.OfOrder(new Instant(1000), kind, new OrderId(order));

    private static EventPosition Any(Random random) => new(
        new Instant(random.Next(2)),
        random.Next(3) > 0 ? EventKind.Message : (EventKind)random.Next(10),
        MessageIdTests.Any(random),
        (MessageDirection)random.Next(2),
        random.Next(2),
        random.Next(2) == 0 ? "a" : "b");
}
