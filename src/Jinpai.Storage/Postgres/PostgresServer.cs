using System.Data.Common;
using Jinpai.Storage.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace Jinpai.Storage.Postgres;

/// <summary>A database of a PostgreSQL server: one for what people operate and for all shops, in a schema of its own (spec 6.3).</summary>
internal sealed class PostgresServer : IEngine
{
    /// <summary>How often a server says that it is alive. One that has not for three times as long is dead, and its work is another's.</summary>
    private static readonly TimeSpan Checkin = TimeSpan.FromSeconds(3);
    private readonly PostgresPlace _place;
    private readonly PostgresSession _session;

    /// <param name="connection">A connection string, with its password.</param>
    /// <exception cref="Refusals.StorageRefusedException"><c>bad_connection</c>.</exception>
    public PostgresServer(string connection)
        : this(PostgresPlace.Of(connection), isMaking: false)
    {
    }

    /// <param name="place">Where.</param>
    /// <param name="isMaking">See <see cref="PostgresSession"/>.</param>
    public PostgresServer(PostgresPlace place, bool isMaking)
    {
        _place = place;
        _session = new PostgresSession(_place, isMaking);
        Operated = new PostgresDatabase(_session, Scope.OfOrganisation);
    }

    public string Location => _place.Location;

    public string Version => $"PostgreSQL {_session.ServerVersion}{(_session.IsDistributed ? ", Citus" : "")}";

    public IDatabase Operated { get; }

    public IDatabase Jobs => Operated;

    public bool IsShared => true;

    public void Keep(IPersistentStoreBuilder scheduler)
    {
        scheduler.Services.AddSingleton<DbDataSource>(_ => _place.NewSource(_session.Worker));
        scheduler.UsePostgres(options => options.UseRegisteredDataSource = true);
        scheduler.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (Checkin, Checkin));
    }

    public void Reach(DbContextOptionsBuilder context) => context.UseNpgsql(_session.OpenRaw(_place.NewConnection()), contextOwnsConnection: true);

    // The pool hands its connections to others too: what is set is set for the transaction.
    public IDbContextTransaction? Begin(DatabaseFacade context, bool writes)
    {
        var transaction = context.BeginTransaction();
        if (_session.Worker is { } worker)
        {
#pragma warning disable EF1002 // The name of a role of ours.
            context.ExecuteSqlRaw($"SET LOCAL ROLE {worker}");
#pragma warning restore EF1002
        }

        return transaction;
    }

    // Users are of all organisations: what is written beside them is of ours, by one at a time.
    public Connection Within(DatabaseFacade context)
    {
        var connection = (NpgsqlConnection)context.GetDbConnection();
        var tenant = new PostgresTenant(_place, _session.Worker, _session.IsDistributed, Scope.OfOrganisation, () => null);
        tenant.Join(connection);
        return new Connection(new PostgresConnection(connection, tenant) { IsInTransaction = true }, PostgresDialect.Instance, Scope.OfOrganisation);
    }

    public IDisposable? TryRunJobs() => new MemoryStream();

    public void Prepare() => _session.Prepare();

    /// <summary>Spreads the tables over the machines of the server's cluster.</summary>
    /// <returns>How many tables that were not spread yet, over how many machines.</returns>
    /// <exception cref="Refusals.StorageRefusedException"><c>no_citus</c>, or it does not let us.</exception>
    public (int Tables, int Nodes) Distribute() => _session.Distribute();

    public IDatabase Shop(string code, long number) => new PostgresDatabase(_session, Scope.OfOrganisation with { Shop = number });
}
