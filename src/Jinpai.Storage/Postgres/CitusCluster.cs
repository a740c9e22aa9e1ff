using System.Globalization;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Tables that are spread over several machines by Citus (spec 6.3): by organisation, so that every statement goes to one of them whole; users are on all of them.</summary>
internal sealed class CitusCluster(PostgresPlace place, NpgsqlConnection connection)
{
    /// <summary>Settings of a transaction go to the workers too: policies ask there which organisation it named.</summary>
    public const string SettingsReachWorkers = "SET LOCAL citus.propagate_set_commands = 'local'";

    /// <summary>The extension is in the database.</summary>
    public bool IsThere => connection.Ask("SELECT count(*) > 0 FROM pg_extension WHERE extname = 'citus'");

    /// <summary>Our tables are spread.</summary>
    public bool IsDistributed => IsThere && connection.Ask($"SELECT to_regclass('{place.Schema}.{Tables.Shops}') IS NOT NULL AND count(*) > 0 FROM pg_dist_partition WHERE logicalrelid = to_regclass('{place.Schema}.{Tables.Shops}')");

    /// <summary>Lets the roles that statements and migrations run as reach the workers: Citus signs in there as whoever asks. They have no password; how nodes trust each other is the server's setting.</summary>
    public void LetRolesReachWorkers(PostgresRoles roles)
    {
        if (roles.OwnsSchema)
        {
            connection.Execute($"ALTER ROLE {place.Owner} LOGIN; ALTER ROLE {place.Worker} LOGIN");
        }
    }

    /// <summary>Spreads what is not spread yet, with its rows. In a transaction, as whoever owns the tables, without the fence.</summary>
    /// <returns>How many tables.</returns>
    public int Distribute()
    {
        // Roles and constraints go to the workers on one connection: else Citus refuses what it has done side by side before.
        connection.Execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'");
        var shared = Tables.OfUsers.Concat(Tables.OfSessions).Where(table => !IsSpread(table)).ToList();
        foreach (var table in shared)
        {
            connection.Execute($"SELECT create_reference_table('{place.Schema}.{table}')");
        }

        var tables = Tables.OfOperated.Concat(Tables.OfShop).Concat(Tables.OfJobs).Where(table => !IsSpread(table)).ToList();
        foreach (var table in tables)
        {
            var together = table == Tables.Shops ? "none" : $"{place.Schema}.{Tables.Shops}";
            connection.Execute($"SELECT create_distributed_table('{place.Schema}.{table}', 'org_id', colocate_with => '{together}')");
        }

        // What lay here before was copied. A table that another refers to goes with it.
        foreach (var table in shared.Concat(tables))
        {
            connection.Execute($"SELECT truncate_local_data_after_distributing_table('{place.Schema}.{table}')");
        }

        return shared.Count + tables.Count;
    }

    /// <summary>How many machines hold rows.</summary>
    public int CountOfNodes()
    {
        using var command = new NpgsqlCommand("SELECT count(*) FROM pg_dist_node WHERE isactive AND shouldhaveshards", connection);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <exception cref="StorageRefusedException"><c>no_citus</c>.</exception>
    public void RefuseWithout()
    {
        if (!IsThere)
        {
            throw new StorageRefusedException("no_citus", place.Location);
        }
    }

    private bool IsSpread(string table) => connection.Ask($"SELECT count(*) > 0 FROM pg_dist_partition WHERE logicalrelid = '{place.Schema}.{table}'::regclass");
}
