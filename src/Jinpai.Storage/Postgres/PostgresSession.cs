using System.Data.Common;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>How this process works on the server: its connections, and as whom it works.</summary>
/// <param name="place">Where.</param>
/// <param name="isMaking">What is being made may be worked with: by whoever makes it.</param>
internal sealed class PostgresSession(PostgresPlace place, bool isMaking = false)
{
    private const int OldestServer = 15;
    private readonly Lock _gate = new();
    private bool _isPrepared;

    public PostgresPlace Place { get; } = place;

    /// <summary>The role that statements run as; null: the one that signed in, which then owns the tables and is bound by their policies all the same.</summary>
    public string? Worker { get; private set; }

    /// <summary>The tables are spread over several machines, which must be told of each transaction's settings.</summary>
    public bool IsDistributed { get; private set; }

    /// <summary>Of the server, once it was asked.</summary>
    public string ServerVersion { get; private set; } = "";

    /// <summary>Tables are there.</summary>
    /// <exception cref="StorageRefusedException">The server cannot be asked.</exception>
    public bool IsMade()
    {
        using var connection = OpenRaw(Place.NewConnection());
        return new PostgresMigrations(Place, connection).Done() is { Count: > 0 } done && (isMaking || !done.Contains(PostgresMigrations.Making));
    }

    /// <summary>The migrations that ran.</summary>
    public IReadOnlySet<string> Done()
    {
        using var connection = OpenRaw(Place.NewConnection());
        return new PostgresMigrations(Place, connection).Done() ?? new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>Runs migrations, and finds out as whom to work.</summary>
    public void Prepare() => Prepare(migrations => migrations.Run());

    /// <summary>Runs migrations, and spreads the tables over the machines of the server's cluster.</summary>
    /// <returns>How many tables, over how many machines.</returns>
    public (int Tables, int Nodes) Distribute()
    {
        var spread = (0, 0);
        Prepare(migrations => spread = migrations.Distribute());
        return spread;
    }

    /// <summary>Runs these alone.</summary>
    public void PrepareAs(IReadOnlyList<string> names) => Prepare(migrations => migrations.RunOnly(names));

    private void Prepare(Action<PostgresMigrations> run)
    {
        lock (_gate)
        {
            using var connection = OpenRaw(Place.NewConnection());
            try
            {
                run(new PostgresMigrations(Place, connection));
                Worker = new PostgresRoles(Place, connection).IsWorker() ? Place.Worker : null;
                IsDistributed = new CitusCluster(Place, connection).IsDistributed;
                ServerVersion = connection.PostgreSqlVersion.ToString();
                _isPrepared = true;
            }
            catch (DbException trouble)
            {
                if (Told(trouble) is { } known)
                {
                    throw known;
                }

                throw;
            }
        }
    }

    /// <summary>Prepares what no one has prepared yet: who opens one shop's database need not know of the installation's.</summary>
    public void PrepareOnce()
    {
        if (!_isPrepared)
        {
            Prepare();
        }
    }

    /// <summary>A connection for one thread that works with rows of this scope.</summary>
    /// <param name="scope">Whose rows.</param>
    /// <param name="lock">The lock under which it writes, where there is one.</param>
    public Connection Open(Scope scope, Func<PostgresShopLock?> @lock) =>
        new(new PostgresConnection(OpenRaw(Place.NewConnection()), new PostgresTenant(Place, Worker, IsDistributed, scope, @lock)), PostgresDialect.Instance, scope);

    /// <summary>Opens it, and says for people what stands in the way.</summary>
    public NpgsqlConnection OpenRaw(NpgsqlConnection connection)
    {
        try
        {
            connection.Open();
            if (connection.PostgreSqlVersion.Major < OldestServer)
            {
                throw new StorageRefusedException("old_server", $"{Place.Location}: PostgreSQL {connection.PostgreSqlVersion}");
            }

            return connection;
        }
        catch (Exception trouble)
        {
            connection.Dispose();
            if (Told(trouble) is { } known)
            {
                throw known;
            }

            throw;
        }
    }

    private StorageRefusedException? Told(Exception trouble)
    {
        if (trouble is DbException fault)
        {
            FaultyFile.NotePlace(fault, Place.Location);
        }

        return PostgresTrouble.Of(trouble);
    }
}
