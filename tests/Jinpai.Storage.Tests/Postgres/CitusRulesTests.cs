using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>What a cluster asks of statements and keys. That it is enough was seen on one (docs/operations.md).</summary>
public sealed class CitusRulesTests
{
    [Theory]
    [InlineData("SELECT code FROM shops WHERE org_id = $org")]
    [InlineData("SELECT d.code FROM done_orders d WHERE d.org_id = $org AND d.shop_id = $shop")]
    [InlineData("SELECT o.data FROM orders o JOIN import_files f ON f.org_id = o.org_id AND f.id = o.file_id WHERE o.org_id = $org")]
    [InlineData("DELETE FROM deal_packs WHERE org_id = $org AND (id) IN (SELECT id FROM deal_packs WHERE org_id = $org LIMIT 500)")]
    [InlineData("INSERT INTO dirty (org_id, shop_id, id) VALUES ($org, $shop, $1) ON CONFLICT (org_id, shop_id, id) DO NOTHING")]
    [InlineData("SELECT data FROM orders WHERE org_id = $org UNION ALL SELECT data FROM refunds WHERE org_id = $org")]
    [InlineData("INSERT INTO user_sessions (hash, id) VALUES ($1, $2)")]
    [InlineData("SELECT s.id FROM user_sessions s JOIN users u ON u.id = s.user_id WHERE s.hash = $1")]
    [InlineData("SELECT current_user::text")]
    public void What_is_of_one_organisation_goes_to_one_machine(string sql) => Assert.Null(CitusRules.FaultOf(sql));

    [Theory]
    [InlineData("SELECT code FROM shops")]
    [InlineData("SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id WHERE o.org_id = $org")]
    [InlineData("DELETE FROM deal_packs WHERE org_id = $org AND id IN (SELECT id FROM deal_packs LIMIT 500)")]
    [InlineData("INSERT INTO dirty (id, org_id) VALUES ($1, $org)")]
    [InlineData("INSERT INTO dirty (org_id, shop_id, id) SELECT $org, $shop, max(id) FROM dirty WHERE org_id = $org")]
    [InlineData("INSERT INTO dirty (org_id, id) VALUES ($org, $1) ON CONFLICT (id) DO NOTHING")]
    [InlineData("UPDATE settings SET org_id = 2 WHERE org_id = $org")]
    [InlineData("SELECT data FROM orders WHERE org_id = $org UNION ALL SELECT data FROM refunds")]
    [InlineData("SELECT id FROM imports WHERE org_id = $org FOR UPDATE")]
    public void What_is_not_is_found(string sql) => Assert.NotNull(CitusRules.FaultOf(sql));

    /// <summary>Keys that do not begin with the organisation cannot be kept on several machines; triggers Citus refuses.</summary>
    [Fact]
    public void Every_key_begins_with_the_organisation_and_there_is_no_trigger()
    {
        using var engine = new PostgresEngine();
        using var connection = PostgresEngine.Administrator(engine.Connection);
        var keys = PostgresEngine.Texts(connection, """
            SELECT c.relname || ': ' || string_agg(a.attname, ', ' ORDER BY k.place)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
            WHERE c.relnamespace = 'jinpai'::regnamespace AND i.indisunique AND EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'org_id') GROUP BY i.indexrelid, c.relname
            """);
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(": org_id", key, StringComparison.Ordinal));
        Assert.Empty(PostgresEngine.Texts(connection, "SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'jinpai'::regnamespace AND NOT tgisinternal"));
        Assert.Empty(PostgresEngine.Texts(connection, "SELECT conname FROM pg_constraint c JOIN pg_attribute o ON o.attrelid = c.conrelid AND o.attname = 'org_id' WHERE connamespace = 'jinpai'::regnamespace AND contype = 'f' AND confdeltype NOT IN ('a', 'r')"));
    }

    [Fact]
    public void A_server_that_is_no_cluster_says_so_and_stays_as_it_is()
    {
        using var engine = new PostgresEngine();
        Assert.Equal("no_citus", Assert.Throws<StorageRefusedException>(() => Distribute(engine.Place)).Code);
        Assert.Empty(engine.Data.Shops());
        Assert.Equal("no_server", Assert.Throws<StorageRefusedException>(() => Distribute(StoragePlace.InFolder(Path.GetTempPath()))).Code);
    }

    private static void Distribute(StoragePlace place) => _ = StorageEngines.Distribute(place);
}
