using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Reading;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>A file of which an older version left the refunds of its orders out (decision 0141).</summary>
public sealed class LackingRefundsTests : IDisposable
{
    private static readonly OrderSnapshot Order = new()
    {
        Id = new OrderId("9001"),
        Buyer = new BuyerKey("买家甲"),
        CreatedAt = Now - TimeSpan.FromDays(9),
        PaidAt = Now - TimeSpan.FromDays(8),
        Totals = new OrderTotals(new Money(100_00), new Money(100_00), 1, null),
        Lines = [],
        Line = 2,
    };

    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("test", """[{"kind":"order_export_refunds"}]""", "1")]
    [InlineData("taobao.lines", "[]", "")]
    [InlineData("test", "[]", null)]
    public void Is_named_if_that_is_known_and_read_again_when_asked(string format, string issues, string? named)
    {
        var shop = _engine.NewShop();
        Import(shop, Order, format);
        using (var connection = _engine.Connect(shop))
        {
            // As an older version left it.
            connection.Run("UPDATE import_files SET issues = $1 WHERE org_id = $org AND shop_id = $shop", issues);
            connection.Run("DROP TABLE schema_seal");
            connection.Run("ALTER TABLE import_files DROP COLUMN lacks_refunds");
            connection.Run("DELETE FROM migrations WHERE name = '0005_refunds_of_orders.sql'");
        }

        shop = _engine.Reopen(shop);
        Assert.Equal(named ?? "", string.Join(',', Without(shop)));
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            Assert.Equal(named is null ? 1 : null, session.FindKnown(HashOf("orders")));
            Assert.Equal(named is null ? null : 1, session.FindPart(HashOf("orders")));
        }

        Import(shop, Order with { Refunded = new Money(30_00) }, format);
        Assert.Empty(Without(shop));
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            Assert.Equal(named is null ? 1 : 2, session.FindKnown(HashOf("orders")));
        }

        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        Assert.True(reader.Coverage().HasRefunds);
        Assert.Equal(new Money(30_00), Assert.Single(Assert.Single(reader.Deals(DaySpan.Always, DealDate.Creation)).Refunds).Amount);
    }

    private static IReadOnlyList<long> Without(IShopStore shop)
    {
        using var reader = shop.Read();
        return reader.ImportsWithoutRefunds();
    }

    private static void Import(IShopStore shop, OrderSnapshot order, string format)
    {
        using var session = shop.BeginImport(RuleBook.Default, Now);
        using var file = session.Begin(new ImportedFile("orders", HashOf("orders"), format, "utf-8", 1));
        Rows([order])(file);
        Assert.True(file.HasNews);
        file.Commit(1, 0);
    }
}
