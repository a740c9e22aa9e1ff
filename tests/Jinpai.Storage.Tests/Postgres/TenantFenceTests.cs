using Jinpai.Core;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Postgres;
using Jinpai.Storage.Schema;
using Npgsql;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>The fence between organisations that stands behind the condition of every statement.</summary>
public sealed class TenantFenceTests : IDisposable
{
    private readonly PostgresEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_statement_without_the_tenant_sees_nothing()
    {
        Filled();
        using var connection = PostgresEngine.Administrator(_engine.Connection);
        Run(connection, "BEGIN; SET LOCAL ROLE jinpai_app");
        Assert.Equal(0, Number(connection, $"SELECT count(*) FROM {Tables.Orders}"));
        Assert.Equal(0, Number(connection, $"SELECT count(*) FROM {Tables.DoneOrders}"));
        Run(connection, "SET LOCAL jinpai.org = 1");
        Assert.True(Number(connection, $"SELECT count(*) FROM {Tables.Orders}") > 0);
        Assert.True(Number(connection, $"SELECT count(*) FROM {Tables.DoneOrders}") > 0);
        Run(connection, "COMMIT");
    }

    [Fact]
    public void A_statement_that_forgets_its_condition_sees_its_own_organisation_alone()
    {
        Filled();
        var session = new PostgresSession(PostgresPlace.Of(_engine.Connection));
        session.Prepare();
        using var other = session.Open(new Scope(2, 1), () => null);
        Assert.Equal(0, other.Number($"SELECT count(*) FROM {Tables.Orders}"));
        Assert.Equal(0, other.Number($"SELECT count(*) FROM {Tables.FiledOrders}"));
        Assert.Equal(0, other.Run($"DELETE FROM {Tables.Orders}"));
        using var own = session.Open(new Scope(1, 1), () => null);
        Assert.True(own.Number($"SELECT count(*) FROM {Tables.Orders}") > 0);
    }

    [Fact]
    public void A_row_of_another_organisation_cannot_be_written()
    {
        var session = new PostgresSession(PostgresPlace.Of(_engine.Connection));
        session.Prepare();
        using var connection = session.Open(new Scope(2, 1), () => null);
        const string Insert = $"INSERT INTO {Tables.Settings} (org_id, shop_id, key, value) VALUES ($1, 0, 'k', 'v')";
        Assert.Equal(1, connection.Run(Insert, 2));
        var refused = Assert.Throws<PostgresException>(() => connection.Run(Insert, 1));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Throws<PostgresException>(() => connection.Run($"UPDATE {Tables.Settings} SET org_id = 1"));
        Assert.Equal("v", Assert.Single(connection.Rows($"SELECT value FROM {Tables.Settings}", row => row.GetString(0))));
    }

    [Fact]
    public void Every_table_has_the_fence_and_it_binds_the_owner_too()
    {
        using var connection = PostgresEngine.Administrator(_engine.Connection);
        var fenced = PostgresEngine.Texts(connection, """
            SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
            WHERE c.relnamespace = 'jinpai'::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
            """);
        Assert.Equal(Tables.OfOperated.Concat(Tables.OfShop).Concat(Tables.OfJobs).Order(StringComparer.Ordinal), fenced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Statements_run_as_a_role_that_owns_nothing_and_cannot_lift_the_fence()
    {
        var session = new PostgresSession(PostgresPlace.Of(_engine.Connection));
        session.Prepare();
        using var connection = session.Open(Scope.OfOrganisation, () => null);
        Assert.Equal("jinpai_app", Assert.Single(connection.Rows("SELECT current_user::text", row => row.GetString(0))));
        Assert.Equal(0, connection.Number("SELECT count(*) FROM pg_class WHERE relowner = 'jinpai_app'::regrole"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.Throws<PostgresException>(() => connection.Run($"ALTER TABLE {Tables.Orders} DISABLE ROW LEVEL SECURITY")).SqlState);
        Assert.Equal(0, connection.Number("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"));
    }

    [Theory]
    [InlineData($"UPDATE {Tables.Documents} SET content = 'other'")]
    [InlineData($"DELETE FROM {Tables.Documents}")]
    [InlineData($"UPDATE {Tables.AuditLog} SET kind = 'other' WHERE {Tables.OfOrg}")]
    [InlineData($"DELETE FROM {Tables.AuditLog} WHERE {Tables.OfOrg}")]
    [InlineData($"TRUNCATE {Tables.AuditLog}")]
    public void A_stored_version_and_the_audit_log_cannot_be_changed_or_deleted(string statement)
    {
        _engine.Data.Documents.Add(new DocumentVersion(DocumentKind.Scheme, "a", 1, null, "{}", Now));
        var session = new PostgresSession(PostgresPlace.Of(_engine.Connection));
        session.Prepare();
        using var connection = session.Open(Scope.OfOrganisation, () => null);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.Throws<PostgresException>(() => connection.Run(statement)).SqlState);
        _engine.Data.Documents.Announce(DocumentKind.Scheme, "a", 1, new DateOnly(2026, 12, 1));
        Assert.Equal("{}", Assert.Single(_engine.Data.Documents.All(DocumentKind.Scheme)).Content);
    }

    private void Filled() => _engine.NewShop().Import("orders", Rows([SmallOrder(1_000)]));

    private static void Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Statements of tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Number(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Statements of tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
