using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>The installation's rows, or a shop's: they lie in one database of the server.</summary>
internal sealed class PostgresDatabase(PostgresSession session, Scope scope) : IDatabase
{
    private volatile PostgresShopLock? _lock;

    // The list of migrations is one for all.
    private string Part => scope.Shop == 0 ? "Operated/" : "Shop/";

    public string Location => session.Place.Location;

    /// <summary>Of a shop: it has its row of generations.</summary>
    public bool Exists
    {
        get
        {
            if (!session.IsMade())
            {
                return false;
            }

            if (scope.Shop == 0)
            {
                return true;
            }

            session.PrepareOnce();
            using var connection = Open();
            return HasGeneration(connection);
        }
    }

    public void Prepare()
    {
        session.PrepareOnce();
        if (scope.Shop == 0)
        {
            return;
        }

        using var connection = Open();
        if (!HasGeneration(connection))
        {
            connection.Run($"INSERT INTO {Tables.Generation} ({Tables.Key}, current, floor, pending, garbage, rules) VALUES ({Tables.Scope}, 0, 0, NULL, 0, '') ON CONFLICT DO NOTHING");
        }
    }

    public void PrepareAs(IReadOnlyList<string> migrations) => session.PrepareAs([.. migrations.Select(name => Part + name)]);

    public IReadOnlyList<string> Migrations() => [.. session.Done().Where(name => name.StartsWith(Part, StringComparison.Ordinal)).Select(name => name[Part.Length..]).Order(StringComparer.Ordinal)];

    public Connection Open(bool isForPages = false) => session.Open(scope, () => _lock);

    /// <summary>Reads every row: the server says of a page that it cannot be read, or that its checksum is wrong.</summary>
    public IReadOnlyList<string> FindDamage()
    {
        using var connection = Open();
        var found = new List<string>();
        foreach (var table in scope.Shop == 0 ? Tables.Kept : Tables.OfShop)
        {
            try
            {
                connection.Run($"SELECT sum(length(t::text)::bigint) FROM {table} t WHERE {Tables.MineIn(table)}");
            }
            catch (PostgresException damaged) when (PostgresTrouble.IsDamage(damaged.SqlState))
            {
                found.Add($"{table}: {damaged.MessageText}");
            }
        }

        return found;
    }

    // The server does it: dead rows go with its next VACUUM of the table, and their bytes as others are written over them.
    public void Purge()
    {
    }

    public IDisposable? TryLock()
    {
        if (PostgresShopLock.TryTake(session, scope, () => _lock = null) is not { } taken)
        {
            return null;
        }

        _lock = taken;
        return taken;
    }

    private static bool HasGeneration(Connection connection) => connection.Number($"SELECT count(*) FROM {Tables.Generation} WHERE {Tables.Mine}") > 0;
}
