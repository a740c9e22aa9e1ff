using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>
/// Refunds of a shop stand in its export of refunds or only in its file of orders, as chance will have it (decision 0141): what went back of the orders is the same, to the cent,
/// counted once, in memory and through a store.
/// </summary>
public sealed class RefundsOfOrdersTests(StoredShops shops) : IClassFixture<StoredShops>
{
    private static readonly Instant Begin = Instant.FromDateTimeOffset(new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>An order of one to three lines, with refunds of them that fit.</summary>
    private static readonly Gen<Bought> Order = Gen.Select(Gen.Select(Gen.Int[1, 4], Gen.Int[100, 20_000], Gen.Int[0, 100]).Array[1, 3], Gen.Int[0, 6], Gen.Bool, Gen.Int[0, 3])
        .Select((lines, refunds, isReturned, shape) => new Bought(lines, refunds == 0 ? 0 : 1 + (refunds % 2), isReturned, (Shape)shape));

    [Fact]
    public void What_went_back_is_the_same_wherever_it_stands() => Order.Array[1, 12].SampleFixed(60, orders =>
    {
        var told = Sums(ShopOf(orders, inOrders: _ => false));
        var split = Sums(ShopOf(orders, inOrders: order => order.Shape != Shape.InRefunds));
        Assert.Equal(new Money(orders.Sum(order => order.Back)).ToString(), new Money(told[Measure.CohortRefundAmount]).ToString());
        foreach (var measure in (Measure[])[Measure.Sales, Measure.SoldOrders, Measure.CohortRefundAmount, Measure.CohortRefundOrders, Measure.CohortRefundBuyers, Measure.RefundsCompletedAmount])
        {
            Assert.Equal((measure, told[measure]), (measure, split[measure]));
        }

        Assert.Equal(0, told[Measure.RefundsUndatedAmount]);
        Assert.Equal(orders.Where(order => order.Shape is Shape.InOrder or Shape.InLines).Sum(order => order.Back), split[Measure.RefundsUndatedAmount]);
    });

    [Fact]
    public void So_it_is_through_a_store() => Order.Array[1, 12].SampleFixed(6, orders => SameFacts.Assert(shops, ShopOf(orders, order => order.Shape != Shape.InRefunds)));

    private static Dictionary<Measure, long> Sums(MemoryShop shop)
    {
        var fold = new DailyFold(shop.Rules);
        foreach (var buyer in shop.Replay())
        {
            fold.Add(buyer);
        }

        var rows = fold.Result().Where(row => row.Agent is null).ToList();
        return Enum.GetValues<Measure>().ToDictionary(measure => measure, measure => rows.Sum(row => row[measure]));
    }

    private static MemoryShop ShopOf(Bought[] orders, Func<Bought, bool> inOrders)
    {
        var shop = new MemoryShop(RuleBook.Default);
        shop.AddFile(orders.SelectMany((_, index) => Chat(index)));
        foreach (var (index, order) in orders.Index())
        {
            var isTold = inOrders(order) && order.Back > 0;
            shop.Add(order.Export(index, isTold));
            if (isTold && order.Shape is Shape.InLines or Shape.InBoth)
            {
                shop.Add(order.OfLines(index));
            }

            foreach (var refund in isTold && order.Shape != Shape.InBoth ? [] : order.Rows(index))
            {
                shop.Add(refund);
            }
        }

        return shop;
    }

    private static IEnumerable<MessageSent> Chat(int index) =>
    [
        new(Begin + TimeSpan.FromMinutes(index), new AccountId("店:小美"), new BuyerKey($"买家{index}"), MessageDirection.Buyer, MessageKind.Text, MessageClass.Human, MessageId.Parse($"{1 + (2 * index)}"), "在吗", null, null, null, 1),
        new(Begin + TimeSpan.FromMinutes(index + 1), new AccountId("店:小美"), new BuyerKey($"买家{index}"), MessageDirection.Agent, MessageKind.Text, MessageClass.Human, MessageId.Parse($"{2 + (2 * index)}"), "在的", null, null, null, 2),
    ];

    /// <summary>Where the refunds of an order stand.</summary>
    private enum Shape
    {
        InRefunds,
        InOrder,
        InLines,

        /// <summary>In orders, lines and refunds: the rows of refunds count.</summary>
        InBoth,
    }

    /// <param name="Lines">Pieces, price of one in cents, and how many hundredths of the line went back.</param>
    /// <param name="RefundCount">0 for none; else each line's refund is made in so many parts.</param>
    /// <param name="IsNet">The export shows as paid what is left.</param>
    /// <param name="Shape">Where they stand.</param>
    private sealed record Bought((int Pieces, int Price, int Share)[] Lines, int RefundCount, bool IsNet, Shape Shape)
    {
        private static readonly Instant Paid = Begin + TimeSpan.FromHours(6);

        public long Back => Enumerable.Range(0, Lines.Length).Sum(BackOf);

        private long Due => Lines.Sum(line => (long)line.Pieces * line.Price);

        private long BackOf(int line) => RefundCount == 0 ? 0 : (long)Lines[line].Pieces * Lines[line].Price * Lines[line].Share / 100;

        /// <summary>Without lines: totals, as the platform's export of orders. Where it tells of refunds, it shows what was paid before them.</summary>
        public OrderSnapshot Export(int index, bool isTold) => new()
        {
            Id = new OrderId($"{9001 + index}"),
            Buyer = new BuyerKey($"买家{index}"),
            CreatedAt = Begin + TimeSpan.FromHours(5),
            PaidAt = Paid,
            Refunded = isTold && Shape is Shape.InOrder or Shape.InBoth ? new Money(Back) : null,
            Totals = new OrderTotals(new Money(IsNet && !isTold ? Due - Back : Due), new Money(Due), Lines.Sum(line => line.Pieces), null),
            Lines = [],
            Line = index + 2,
        };

        public OrderSnapshot OfLines(int index) => Export(index, isTold: false) with
        {
            Buyer = new BuyerKey(""),
            IsOfLinesOnly = true,
            Totals = null,
            Lines = [.. Lines.Select((line, number) => new OrderLine($"{number + 1}", null, null, line.Pieces, new Money(line.Price), new Money((long)line.Pieces * line.Price), Money.Zero, Money.Zero, new Money(BackOf(number))))],
        };

        public IEnumerable<RefundRecord> Rows(int index)
        {
            foreach (var line in Enumerable.Range(0, Lines.Length).Where(line => BackOf(line) > 0))
            {
                foreach (var (part, amount) in new Money(BackOf(line)).Split([.. Enumerable.Repeat(1L, RefundCount)]).Index().Where(part => part.Item > Money.Zero))
                {
                    yield return new RefundRecord(
                        $"R{index}-{line}-{part}", new OrderId($"{9001 + index}"), null, Paid + TimeSpan.FromHours(1), Paid + TimeSpan.FromHours(2 + part), amount, null,
                        RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 2);
                }
            }
        }
    }
}
