using Jinpai.Storage.Engines;
using Jinpai.Storage.Postgres;
using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>PostgreSQL, in a database that goes with it.</summary>
public sealed class PostgresEngine : IStorageEngine
{
    private readonly List<string> _databases = [PostgresCluster.NewDatabase()];
    private readonly InstallationData _data;
    private int _shops;

    public PostgresEngine()
    {
        _data = Open(Connection);
    }

    /// <summary>How to reach the database.</summary>
    public string Connection => _databases[0];

    public IInstallationData Data => _data;

    public StoragePlace Place => StoragePlace.OnServer(Connection);

    public StoragePlace EmptyPlace()
    {
        _databases.Add(PostgresCluster.NewBareDatabase());
        return StoragePlace.OnServer(_databases[^1]);
    }

    public IShopStore NewShop()
    {
        var code = $"shop{++_shops}";
        _data.AddShop(new ShopInfo(code, "测试店", "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        return _data.OpenShop(code);
    }

    public IShopStore Reopen(IShopStore shop) => Open(Connection).OpenShop(shop.Shop.Code);

    /// <summary>What a killed process leaves is what it had committed: the rows that another session sees at that moment are copied into another database.</summary>
    public IInstallationData AfterDeath()
    {
        var copy = PostgresCluster.NewDatabase();
        _databases.Add(copy);
        using var source = Administrator(Connection);
        using var target = Administrator(copy);
        using var moment = source.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        foreach (var table in Tables.Kept.Concat(Tables.OfSessions).Concat(Tables.OfShop))
        {
            using var from = source.BeginRawBinaryCopy($"COPY {table} TO STDOUT (FORMAT BINARY)");
            using var to = target.BeginRawBinaryCopy($"COPY {table} FROM STDIN (FORMAT BINARY)");
            from.CopyTo(to);
        }

        return Open(copy);
    }

    Connection IStorageEngine.Connect(IShopStore shop) => Connect(shop);

    Connection IStorageEngine.ConnectOperated()
    {
        var database = new PostgresServer(Connection).Operated;
        database.Prepare();
        return database.Open();
    }

    void IStorageEngine.Tamper(params IReadOnlyList<string> statements)
    {
        using var connection = Administrator(Connection);
        foreach (var statement in statements)
        {
#pragma warning disable CA2100 // Statements of tests.
            using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    SchemaShape IStorageEngine.Shape(SchemaPart part)
    {
        using var connection = Administrator(Connection);
        var keys = Texts(connection, """
            SELECT c.relname || ' ' || string_agg(a.attname, ',' ORDER BY k.place)
            FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (number, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
            WHERE c.relnamespace = 'jinpai'::regnamespace AND c.relname <> 'migrations' AND c.relname NOT LIKE 'qrtz%' GROUP BY c.relname, i.indexrelid
            """).Select(line => line.Split(' ')).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new SchemaShape(
            keys.Where(table => PartOf(table.Key) == part).ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table], StringComparer.Ordinal),
            part == SchemaPart.Shop ? Texts(connection, "SELECT viewname FROM pg_views WHERE schemaname = 'jinpai'") : []);
    }

    private static SchemaPart PartOf(string table) => Tables.OfOperated.Contains(table) ? SchemaPart.Operated : Tables.OfUsers.Concat(Tables.OfSessions).Contains(table) ? SchemaPart.Users : Tables.OfJobs.Contains(table) ? SchemaPart.Jobs : SchemaPart.Shop;

    /// <summary>A connection to a shop's rows, to look at or to change them.</summary>
    internal Connection Connect(IShopStore shop)
    {
        using var connection = Administrator(Connection);
        var number = long.Parse(Texts(connection, $"SELECT shop_id::text FROM shops WHERE code = '{shop.Shop.Code}'")[0], System.Globalization.CultureInfo.InvariantCulture);
        var database = new PostgresServer(Connection).Shop(shop.Shop.Code, number);
        database.Prepare();
        return database.Open();
    }

    /// <summary>Past all fences.</summary>
    internal static NpgsqlConnection Administrator(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, SearchPath = "jinpai" }.ConnectionString);
        connection.Open();
        return connection;
    }

    internal static List<string> Texts(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Statements of tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    public void Dispose() => _databases.ForEach(PostgresCluster.Drop);

    private static InstallationData Open(string connection) => InstallationData.Open(new PostgresServer(connection), fullAbove: 0);
}
