using Jinpai.Core;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Records;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>How SQLite goes about what is asked for every row of a file.</summary>
public sealed class SqlitePlanTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void What_is_looked_up_for_every_row_is_found_by_an_index_that_names_it()
    {
        FindsByIndex(OrderWriter.SnapshotsOfOrders, "order_id");
        FindsByIndex(OrderWriter.VersionsOfRefunds, "refund_id");
        FindsByIndex(OrderWriter.RefundsOfOrders, "order_id");
        FindsByIndex(OrderExports.OfOrder, "order_id", 1);
    }

    [Theory]
    [InlineData($"SELECT min(created_at) FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND order_id = $1")]
    [InlineData($"SELECT data FROM {Tables.FiledOrders} WHERE {Tables.Mine} AND order_id = $1 AND ({Tables.IsDone} OR file_id = 1)")]
    [InlineData($"SELECT buyer FROM {Tables.Orders} WHERE {Tables.Mine} AND buyer <> '' AND order_id IN (SELECT order_id FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1)")]
    public void An_order_is_found_by_its_number_in_a_shop_of_a_million(string sql) => FindsByIndex(sql, "order_id", 1);

    [Fact]
    public void Orders_of_a_bucket_and_of_a_buyer_are_found_file_by_file()
    {
        FindsByIndex($"SELECT o.data FROM {OrderExports.OfBucket} AND f.{Tables.IsDone}", "file_id", 1);
        FindsByIndex($"SELECT o.data FROM {OrderExports.OfBuyer} AND f.{Tables.IsDone}", "file_id=? AND bucket=? AND buyer", 2);
        FindsByIndex(OrderSource.LinesOfBucket, "order_id", 1);
    }

    private void FindsByIndex(string sql, string column, int values = KnownVersions.IdsAtOnce + 1)
    {
        using var connection = _engine.Connect(_engine.NewShop());
        var plan = connection.Rows("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), Enumerable.Repeat<object?>("1", values).ToArray());
        Assert.Contains(plan, step => step.Contains($"shop_id=? AND {column}=?", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_cleared_is_taken_from_its_end_of_the_key_and_not_searched_for_among_what_stays(bool isOld)
    {
        using var connection = _engine.Connect(_engine.NewShop());
        foreach (var (table, key) in Tables.Derived)
        {
            var sql = isOld ? FactTables.DeleteOld(table, key) : FactTables.DeleteSince(table, key);
            var plan = connection.Rows("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), isOld ? [] : [1L]);
            Assert.Contains(plan, step => step.EndsWith("(org_id=? AND shop_id=?)", StringComparison.Ordinal) && step.Contains(table, StringComparison.Ordinal) && (step.Contains("PRIMARY KEY", StringComparison.Ordinal) || step.Contains("sqlite_autoindex", StringComparison.Ordinal)));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }
}
