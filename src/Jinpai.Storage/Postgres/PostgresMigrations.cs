using System.Globalization;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Runs the numbered scripts under <c>Postgres/Migrations/</c> that the database has not seen yet, each in one transaction, one process at a time.</summary>
internal sealed class PostgresMigrations(PostgresPlace place, NpgsqlConnection connection)
{
    /// <summary>Stands among the names for as long as what is there is not whole: nobody opens it.</summary>
    public const string Making = "making";

    // Another installation of this server may be making the same roles at this moment.
    private const int MostAttempts = 5;
    private static readonly IReadOnlyList<(string Name, string Sql)> Scripts =
    [
        .. ((string[])["Operated", "Shop", "Jobs"]).SelectMany(part => MigrationScripts.Of("Postgres", part).Select(script => (part + "/" + script.Name, script.Sql))),
    ];

    private readonly PostgresRoles _roles = new(place, connection);

    /// <summary>The scripts that ran; null: nothing of ours is there.</summary>
    public IReadOnlySet<string>? Done()
    {
        if (!connection.Ask($"SELECT to_regclass('{place.Schema}.migrations') IS NOT NULL"))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        using var command = new NpgsqlCommand($"SELECT name FROM {place.Schema}.migrations", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <exception cref="StorageRefusedException">The database is of a newer version, of another program, of another encoding, or of someone who has not let us.</exception>
    public void Run()
    {
        if (!IsUpToDate(Done()))
        {
            for (var attempt = 1; !TryMake(attempt); attempt++)
            {
            }

            foreach (var (name, sql) in Scripts)
            {
                RunOnce(name, sql);
            }

            GiveStatistics();
            SpreadNewTables();
        }
    }

    /// <summary>Spreads the tables over the machines of a cluster; what is spread already stays as it is.</summary>
    /// <returns>How many tables were spread, and over how many machines.</returns>
    /// <exception cref="StorageRefusedException"><c>no_citus</c>; or as <see cref="Run"/>.</exception>
    public (int Tables, int Nodes) Distribute()
    {
        Run();
        var cluster = new CitusCluster(place, connection);
        cluster.RefuseWithout();
        cluster.LetRolesReachWorkers(_roles);
        return (Spread(cluster), cluster.CountOfNodes());
    }

    /// <summary>Runs some, where nothing is yet or something is in the making.</summary>
    /// <exception cref="StorageRefusedException"><c>newer_backup</c>: one of them is not known.</exception>
    public void RunOnly(IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => !Scripts.Any(script => script.Name == name)) is { } unknown)
        {
            throw new StorageRefusedException("newer_backup", unknown);
        }

        foreach (var (name, sql) in Scripts.Where(script => names.Contains(script.Name)))
        {
            RunOnce(name, sql);
        }

        GiveStatistics();
    }

    /// <summary>From here until <see cref="EndMaking"/> nobody else opens it.</summary>
    public void BeginMaking()
    {
        for (var attempt = 1; !TryMake(attempt); attempt++)
        {
        }

        AsOwner($"INSERT INTO {place.Schema}.migrations (name) VALUES ('{Making}')");
    }

    public void EndMaking() => AsOwner($"DELETE FROM {place.Schema}.migrations WHERE name = '{Making}'");

    /// <summary>Takes all that is ours away; the roles stay, as they may serve others.</summary>
    public void DropAll() => AsOwner(_roles.OwnsSchema
        ? $"DROP SCHEMA {place.Schema} CASCADE"
        : $"""
        DO $do$ DECLARE t record; BEGIN
            FOR t IN SELECT relname AS name, relkind AS kind FROM pg_class WHERE relnamespace = to_regnamespace('{place.Schema}') AND relkind IN ('r', 'p', 'v')
            LOOP
                EXECUTE format(CASE t.kind WHEN 'v' THEN 'DROP VIEW IF EXISTS {place.Schema}.%I CASCADE' ELSE 'DROP TABLE IF EXISTS {place.Schema}.%I CASCADE' END, t.name);
            END LOOP;
        END $do$
        """);

    private void AsOwner(string sql) => Locked(() =>
    {
        _roles.BecomeOwner();
        connection.Execute(sql);
    });

    private bool IsUpToDate(IReadOnlySet<string>? done)
    {
        if (done is null)
        {
            return false;
        }

        if (done.Contains(Making))
        {
            throw new StorageRefusedException("unfinished_restore", place.Location);
        }

        var unknown = done.FirstOrDefault(name => !Scripts.Any(script => script.Name == name));
        return unknown is null ? Scripts.All(script => done.Contains(script.Name)) : throw new StorageRefusedException("newer_database", $"{place.Location}: {unknown}");
    }

    private bool TryMake(int attempt)
    {
        try
        {
            Locked(Make);
            return true;
        }
        catch (PostgresException race) when (attempt < MostAttempts && race.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    private void Make()
    {
        if (Done() is not null)
        {
            return;
        }

        if (connection.Ask($"SELECT count(*) > 0 FROM pg_class WHERE relnamespace = to_regnamespace('{place.Schema}')"))
        {
            throw new StorageRefusedException("foreign_database", place.Location);
        }

        if (!connection.Ask("SELECT current_setting('server_encoding') = 'UTF8'"))
        {
            throw new StorageRefusedException("wrong_encoding", place.Location);
        }

        _roles.Make();
        connection.Execute($"CREATE TABLE {place.Schema}.migrations (name TEXT COLLATE \"C\" PRIMARY KEY)");
    }

    private void RunOnce(string name, string sql) => Locked(() =>
    {
        _roles.BecomeOwner();
        if (Done()!.Contains(name))
        {
            return;
        }

        // Its own policies would keep the rows of all organisations from whoever changes them.
        new TenantFence(place, connection).Lift();
        connection.Execute(sql);
        RunStep(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        new TenantFence(place, connection).Set(_roles.Grantee);
        connection.Execute($"INSERT INTO {place.Schema}.migrations (name) VALUES ('{name}')");
    });

    private void RunStep(string script)
    {
        if (!MigrationSteps.Has(script))
        {
            return;
        }

        var shops = new List<Scope>();
        using (var command = new NpgsqlCommand($"SELECT org_id, shop_id FROM {place.Schema}.{Tables.Generation} ORDER BY org_id, shop_id", connection))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                shops.Add(new Scope(reader.GetInt64(0), reader.GetInt64(1)));
            }
        }

        foreach (var shop in shops)
        {
            // Not disposed of: it would take the migration's own connection with it.
            var tenant = new PostgresTenant(place, null, false, shop, () => null);
            MigrationSteps.Run(script, new Connection(new PostgresConnection(connection, tenant) { IsInTransaction = true }, PostgresDialect.Instance, shop));
        }
    }

    private void GiveStatistics() => Locked(() =>
    {
        _roles.BecomeOwner();
        new TenantFence(place, connection).Lift();
        new FirstStatistics(place, connection).Give();
        new TenantFence(place, connection).Set(_roles.Grantee);
    });

    // Those of a newer version lie beside the others.
    private void SpreadNewTables()
    {
        var cluster = new CitusCluster(place, connection);
        if (cluster.IsDistributed)
        {
            Spread(cluster);
        }
    }

    private int Spread(CitusCluster cluster)
    {
        var count = 0;
        Locked(() =>
        {
            _roles.BecomeOwner();
            new TenantFence(place, connection).Lift();
            count = cluster.Distribute();
            new TenantFence(place, connection).Set(_roles.Grantee);
        });
        return count;
    }

    private void Locked(Action work)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({place.LockNumber("migrations")})"));
        work();
        transaction.Commit();
    }
}
