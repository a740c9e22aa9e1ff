using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>What is told of refunds that do not fit their order.</summary>
public abstract class RefundDoubtTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_refund_above_what_was_paid_is_kept_and_told()
    {
        var data = new RandomShop(131, 4);
        var shop = Engine.NewShop();
        shop.Import("orders", Rows(data.OrdersUpTo(4)));
        var paid = data.Snapshots.First(snapshot => snapshot.Order.PaidAt is not null).Order;
        var refund = new RefundRecord("R1", paid.Id, null, paid.CreatedAt, null, new Money(99_999_999), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Pending, Responsibility.Unknown, 2);
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var report = session.File("refunds", Rows([refund, refund with { RefundId = "R2", Order = new OrderId("nobody") }, refund with { RefundId = "R3", Amount = new Money(1) }]));
        Assert.Equal(0, report.HeldCount);
        Assert.Equal(3, report.NewCount);
        Assert.Equal(["refund_above_paid", "refund_of_unknown_order"], report.Issues.Groups.Select(issue => issue.Code));
    }

    [Fact]
    public void Rows_of_refunds_that_say_less_than_the_order_itself_are_told_when_all_have_come()
    {
        var shop = Engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var order = SmallOrder(99) with { Refunded = new Money(30) };
        Assert.Empty(session.File("o", Rows([order])).Issues.Groups);
        var first = new RefundRecord("R1", order.Id, null, order.CreatedAt, Now, new Money(10), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 2);
        var told = Assert.Single(session.File("r", Rows([first])).Issues.Groups.SelectMany(group => group.Examples));
        Assert.Equal(("refunds_less_than_told", "0.10"), (told.Code, told.Found.ToString()));
        Assert.Empty(session.File("both", Rows([first with { Line = 3 }, first with { RefundId = "R2", Amount = new Money(20), Line = 4 }])).Issues.Groups);
    }

    [Theory]
    [InlineData("ro")]
    [InlineData("or")]
    public void What_does_not_fit_between_an_order_and_its_refunds_is_told_whichever_comes_last(string way)
    {
        var order = SmallOrder(35_00);
        var refund = new RefundRecord("R1", order.Id, null, order.CreatedAt - TimeSpan.FromDays(1), null, new Money(50_00), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 3);
        var shop = Engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var reports = way.Select(file => session.File(file.ToString(), file == 'o' ? Rows([order]) : Rows([refund]))).ToList();

        Issue[] told = [.. reports[^1].Issues.Groups.SelectMany(group => group.Examples)];
        Assert.Equal(["refund_above_paid", "refund_before_order"], told.Select(issue => issue.Code).Order(StringComparer.Ordinal));
        Assert.All(told, issue => Assert.Equal(way == "ro" ? 2 : 3, issue.Origin.Line));
    }
}
