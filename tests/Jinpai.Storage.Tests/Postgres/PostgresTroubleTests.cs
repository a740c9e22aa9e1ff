using Jinpai.Storage.Refusals;
using Npgsql;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>What stands in the way of a server is told by its code and place, and never with the password.</summary>
public sealed class PostgresTroubleTests : IDisposable
{
    private const string Password = "hidden-7";
    private readonly List<string> _databases = [];

    public void Dispose() => _databases.ForEach(PostgresCluster.Drop);

    [Theory]
    [InlineData("Host=db")]
    [InlineData("Database=x;Password=" + Password)]
    [InlineData("nonsense " + Password)]
    [InlineData("Host=db;Database=x;Port=" + Password)]
    [InlineData("Host=db;Database=x;Colour=" + Password)]
    [InlineData("Host=db;Database=x;Search Path=public\";drop")]
    [InlineData("postgresql://user:" + Password + "@db")]
    public void A_connection_string_that_cannot_be_read(string connection) => Refused("bad_connection", connection);

    [Fact]
    public void A_server_that_does_not_answer() => Refused("no_connection", $"Host=127.0.0.1;Port=1;Database=x;Username=x;Password={Password}", "127.0.0.1:1/x");

    [Fact]
    public void A_wrong_password()
    {
        PostgresCluster.Run("CREATE ROLE nobody_knows LOGIN PASSWORD 'other'");
        Refused("login_refused", Of(settings => settings.Username = "nobody_knows"), "nobody_knows");
        Refused("login_refused", Of(settings => (settings.Username, settings.Password) = ("nobody_knows", null)));
        PostgresCluster.Run("DROP ROLE nobody_knows");
    }

    [Fact]
    public void A_database_that_is_not_there() => Refused("unknown_database", Of(settings => settings.Database = "no_such"), "no_such");

    [Fact]
    public void A_schema_of_another_program()
    {
        var database = Bare();
        PostgresCluster.Run("CREATE SCHEMA jinpai; CREATE TABLE jinpai.orders (id INT)", database);
        Refused("foreign_database", database);
        using var connection = PostgresEngine.Administrator(database);
        Assert.Equal(["orders"], PostgresEngine.Texts(connection, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'jinpai'"));
    }

    [Fact]
    public void A_database_of_a_newer_version()
    {
        var database = New();
        PostgresCluster.Run("INSERT INTO jinpai.migrations (name) VALUES ('Shop/9999_later.sql')", database);
        Refused("newer_database", database, "9999_later");
    }

    [Fact]
    public void A_user_without_the_right_to_make_tables_and_one_to_whom_an_administrator_gave_the_work()
    {
        var database = Bare();
        PostgresCluster.Run("CREATE ROLE guest_of_tests LOGIN PASSWORD 'hidden-7'");
        var guest = new NpgsqlConnectionStringBuilder(database) { Username = "guest_of_tests", Password = Password }.ConnectionString;
        Refused("no_right", guest);
        _ = StorageEngines.Open(StoragePlace.OnServer(database));
        Refused("no_right", guest);
        PostgresCluster.Run("GRANT jinpai_app TO guest_of_tests");
        Work(guest);
        NpgsqlConnection.ClearAllPools();
        PostgresCluster.Run("DROP ROLE guest_of_tests");
    }

    [Fact]
    public void A_user_who_may_make_tables_but_no_roles_owns_them_and_is_bound_by_the_fence()
    {
        var database = Bare();
        PostgresCluster.Run("CREATE ROLE maker_of_tests LOGIN PASSWORD 'hidden-7'");
        PostgresCluster.Run("DO $do$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO maker_of_tests', current_database()); END $do$", database);
        var maker = new NpgsqlConnectionStringBuilder(database) { Username = "maker_of_tests", Password = Password }.ConnectionString;
        Work(maker);
        using (var connection = PostgresEngine.Administrator(maker))
        {
            Assert.Equal(["0"], PostgresEngine.Texts(connection, "SELECT count(*)::text FROM shops"));
            Assert.Equal(["1"], PostgresEngine.Texts(connection, "SELECT count(*)::text FROM pg_namespace WHERE nspname = 'jinpai' AND nspowner = 'maker_of_tests'::regrole"));
        }

        NpgsqlConnection.ClearAllPools();
        PostgresCluster.Run("DROP OWNED BY maker_of_tests", database);
        PostgresCluster.Run("DROP ROLE maker_of_tests");
    }

    [Fact]
    public void A_connection_that_breaks_is_told_and_the_next_one_works()
    {
        using var engine = new PostgresEngine();
        var shop = engine.NewShop();
        using (var reader = shop.Read())
        {
            Assert.Empty(reader.Imports());
            PostgresCluster.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", engine.Connection);
            var broken = Assert.ThrowsAny<Exception>(() => reader.Imports());
            Assert.Equal("no_connection", StorageTrouble.Of(broken)?.Code);
        }

        Assert.Equal(1, shop.Import("orders", Rows([SmallOrder(1)])));
    }

    [Fact]
    public void Nothing_that_names_the_place_shows_how_to_get_in()
    {
        var place = StoragePlace.OnServer($"Host=example.com;Port=6432;Database=wages;Username=u;Password={Password};Search Path=shops");
        Assert.Equal("postgresql://example.com:6432/wages, schema shops", StorageEngines.LocationOf(place));
        Assert.DoesNotContain(Password, place.ToString(), StringComparison.Ordinal);
        Assert.Equal("postgresql://example.com:5432/wages, schema jinpai", StorageEngines.LocationOf(StoragePlace.OnServer($"postgresql://u:{Password}@example.com/wages")));
    }

    private static void Work(string connection)
    {
        var data = StorageEngines.Open(StoragePlace.OnServer(connection));
        data.AddShop(new ShopInfo("tea", "茶", "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        var shop = data.OpenShop("tea");
        shop.Import("orders", Rows([SmallOrder(1)]));
        using var reader = shop.Read();
        Assert.Single(reader.Imports());
    }

    private static void Refused(string code, string connection, string names = "")
    {
        var refused = StorageTrouble.Of(Assert.ThrowsAny<Exception>(() => StorageEngines.Open(StoragePlace.OnServer(connection))));
        Assert.Equal(code, refused?.Code);
        Assert.Contains(names, refused!.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refused.ToString(), StringComparison.Ordinal);
    }

    private static string Of(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = PostgresCluster.Administrator;
        settings.Password = Password;
        change(settings);
        return settings.ConnectionString;
    }

    private string Bare() => Kept(PostgresCluster.NewBareDatabase());

    private string New() => Kept(PostgresCluster.NewDatabase());

    private string Kept(string database)
    {
        _databases.Add(database);
        return database;
    }
}
