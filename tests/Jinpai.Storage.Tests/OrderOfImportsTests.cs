using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Replay.Rules;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>
/// Versions of orders and refunds, and chats of colleagues, in any order of imports, undos and imports anew, replayed now and then: the facts are those of the files that stand
/// (spec 2.9, 7, 11 and 12). Refunds above the paid amount, before their order, and of orders that come later are among them.
/// </summary>
/// <param name="engine">Which one.</param>
/// <param name="stories">How many are told: what they show is the shared statements' doing, so that the slower engine tells fewer.</param>
public abstract class OrderOfImportsTests(IStorageEngine engine, int stories) : StorageSuite(engine)
{
    private static readonly Instant Begin = Instant.FromDateTimeOffset(new DateTimeOffset(2026, 10, 2, 10, 0, 0, TimeSpan.FromHours(8)));
    private static readonly string[] Keys = ["买家甲", "买家乙", "t**m", "店:小美", "店:阿强", "快递王"];
    private static readonly RuleBook Rules = new([new ReplayRules(), new ReplayRules { EffectiveFrom = new BusinessDay(2026, 12, 1), Vendors = ["快递王"] }]);

    private static readonly Gen<string> OrderNumber = Gen.Int[1, 3].Select(number => $"24050{number}-3720000");

    private static readonly Gen<Instant?> Step = Gen.Int[-3, 6].Select(hours => hours < 0 ? (Instant?)null : Begin + TimeSpan.FromHours(10 * hours));

    private static readonly Gen<Money> Amount = Gen.OneOf(0L, 2_000, 3_000, 5_000, 8_000, 10_000).Select(cents => new Money(cents));

    private static readonly Gen<OrderSnapshot> Order =
        from number in OrderNumber
        from buyer in Gen.Frequency((8, Gen.Const(-1)), (1, Gen.Int[0, 2]))
        from paidAt in Step
        from shippedAt in Step
        from paid in Amount
        from price in Gen.Frequency((1, Gen.Const((Money?)null)), (4, Amount.Select(amount => (Money?)amount)))
        from postage in Gen.OneOf<Money?>(null, new Money(500))
        from isCod in Gen.OneOf<bool?>(null, null, true, false)
        from shape in Gen.Int[0, 4]
        from refunded in Gen.Frequency((2, Gen.Const((Money?)null)), (3, Amount.Select(amount => (Money?)amount)))
        select new OrderSnapshot
        {
            Id = new OrderId(number),
            Buyer = new BuyerKey(shape == 1 ? "" : Keys[buyer >= 0 ? buyer : (number[5] - '1') % 3]),
            CreatedAt = shape == 1 ? Instant.MinValue : Begin,
            PaidAt = paidAt,
            ShippedAt = shippedAt,
            PostFee = postage,
            IsCashOnDelivery = isCod,
            IsOfLinesOnly = shape == 1,
            Refunded = shape is 1 or 2 ? null : refunded,
            Totals = shape == 0 ? new OrderTotals(paid, price, 1, null) : null,
            Lines = shape == 0 ? [] : [new OrderLine("1", "P1", null, 1, price, paid, Money.Zero, Money.Zero, shape is 1 or 2 ? refunded : null), .. Enumerable.Repeat(new OrderLine("2", "P2", null, 2, price, Money.Zero, Money.Zero, Money.Zero), shape == 2 ? 1 : 0)],
            Line = 2,
        };

    private static readonly Gen<RefundRecord> Refund =
        from id in Gen.Int[1, 3]
        from number in Gen.Frequency((6, Gen.Const("")), (1, OrderNumber))
        from appliedHours in Gen.Frequency((2, Gen.Const(5)), (1, Gen.Int[-30, 90]))
        from completedAt in Step
        from amount in Amount
        from status in Gen.OneOf(RefundStatus.Success, RefundStatus.Success, RefundStatus.Pending, RefundStatus.Closed)
        from type in Gen.OneOf(RefundType.RefundOnly, RefundType.Return, RefundType.Exchange)
        select new RefundRecord($"R{id}", new OrderId(number.Length > 0 ? number : $"24050{id}-3720000"), null, Begin + TimeSpan.FromHours(appliedHours), completedAt, amount, null, type, RefundStage.Unknown, null, status, Responsibility.Unknown, 2);

    private static readonly Gen<TestMessage> Message =
        from account in Gen.Int[3, 4]
        from buyer in Gen.Int[0, 5]
        from minute in Gen.Int[-60, 3000]
        from isBuyer in Gen.Bool
        from names in Gen.Frequency((3, Gen.Const("在吗")), (2, OrderNumber))
        from id in Gen.Int[1, 9999]
        select new TestMessage(Keys[account], Keys[buyer], Begin + TimeSpan.FromMinutes(minute), isBuyer ? MessageDirection.Buyer : MessageDirection.Agent, names, $"{id}");

    private static readonly Gen<object[]> File = Gen.Frequency(
        (3, Order.Array[1, 3].Select(orders => (object[])orders)),
        (3, Refund.Array[1, 2].Select(refunds => (object[])refunds)),
        (2, Message.Array[1, 8].Select(messages => (object[])messages)));

    private enum Fate
    {
        Stays,
        Undone,

        /// <summary>Undone, and imported anew after all others.</summary>
        ComesAgain,
    }

    /// <summary>What happens to each file, in the order of the list; the number is its place where all that stand are imported once.</summary>
    private static readonly Gen<(object[] Rows, Fate Fate, bool IsReplayed, int Order)[]> Story =
        Gen.Select(File, Gen.Frequency((3, Gen.Const(Fate.Stays)), (2, Gen.Const(Fate.Undone)), (1, Gen.Const(Fate.ComesAgain))), Gen.Bool, Gen.Int[0, 1000], (rows, fate, isReplayed, order) => (rows, fate, isReplayed, order)).Array[1, 7];

    [Fact]
    public void Facts_are_those_of_the_files_that_stand() => Story.SampleFixed(
        stories,
        story =>
        {
            var shop = Engine.NewShop();
            var undone = new List<long>();
            foreach (var (index, file) in story.Index())
            {
                var number = shop.Import($"file {index}", Rows(file.Rows), Rules);
                if (file.Fate != Fate.Stays)
                {
                    undone.Add(number);
                }

                if (file.IsReplayed)
                {
                    shop.Replay(Rules);
                }
            }

            undone.ForEach(number => shop.Undo(number));
            foreach (var (index, file) in story.Index().Where(file => file.Item.Fate == Fate.ComesAgain))
            {
                shop.Import($"file {index}", Rows(file.Rows), Rules);
                if (file.IsReplayed)
                {
                    shop.Replay(Rules);
                }
            }

            var never = Engine.NewShop();
            foreach (var (index, file) in story.Index().Where(file => file.Item.Fate != Fate.Undone).OrderBy(file => file.Item.Order).ThenByDescending(file => file.Index))
            {
                never.Import($"file {index}", Rows(file.Rows), Rules);
            }

            AssertEqual(never.ReplayedHashes(Rules), shop.ReplayedHashes(Rules), "incremental");
            shop.Replay(Rules, isForced: true);
            AssertEqual(never.Hashes(), shop.Hashes(), "from scratch");
        },
        story => string.Join('\n', story.Select(file => $"{file.Fate} {(file.IsReplayed ? "replayed" : "")} {file.Order}: {string.Join("; ", file.Rows.Select(Print))}")));

    private static string Print(object row) => row is OrderSnapshot order
        ? $"{order} lines [{string.Join(", ", order.Lines)}]"
        : $"{row}";

    private static Action<IRecordSink> Rows(object[] rows) => sink =>
    {
        long line = 1;
        foreach (var row in rows)
        {
            if (row is TestMessage message)
            {
                message.AddTo(sink, ++line);
            }
            else
            {
                sink.Add((IRecord)row);
            }
        }
    };
}
