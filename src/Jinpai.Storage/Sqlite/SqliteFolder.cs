using Jinpai.Storage.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Quartz;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace Jinpai.Storage.Sqlite;

/// <summary>The embedded engine: <c>jinpai.db</c> for what people operate, <c>jobs.db</c> for what runs in the background, <c>shops/CODE.db</c> for each shop, so that a long import of one shop blocks nobody else (spec 6.3).</summary>
internal sealed class SqliteFolder : IEngine
{
    private readonly string _shops;
    private readonly string _jobs;
    private readonly SqliteFile _operated;

    public SqliteFolder(string path)
    {
        Location = Path.GetFullPath(path);
        _shops = Path.Combine(Location, "shops");
        _jobs = Path.Combine(Location, "jobs.db");
        Jobs = new SqliteFile(_jobs, "Jobs", Scope.OfOrganisation);
        _operated = new SqliteFile(Path.Combine(Location, "jinpai.db"), "Operated", Scope.OfOrganisation);
    }

    public string Location { get; }

    public string Version
    {
        get
        {
            using var connection = Operated.Open();
            return "SQLite " + connection.Row("version", "SELECT sqlite_version()", row => row.GetString(0));
        }
    }

    public IDatabase Operated => _operated;

    public IDatabase Jobs { get; }

    public bool IsShared => false;

    public void Keep(IPersistentStoreBuilder scheduler) => scheduler.UseSqlite(new SqliteConnectionStringBuilder { DataSource = _jobs, DefaultTimeout = 60 }.ToString());

    public void Reach(DbContextOptionsBuilder context) => context.UseSqlite(_operated.OpenForContext(), contextOwnsConnection: true);

    // Who reads keeps nobody from writing.
    public IDbContextTransaction? Begin(DatabaseFacade context, bool writes) => writes ? context.BeginTransaction() : null;

    public Connection Within(DatabaseFacade context) => new(context.GetDbConnection(), SqliteDialect.Instance, Scope.OfOrganisation);

    // The scheduler cannot share a file with another process: one runs jobs, and the next takes over when it is gone.
    public IDisposable? TryRunJobs() => FileLock.TryTake(Path.ChangeExtension(_jobs, ".lock"));

    public void Prepare()
    {
        Directory.CreateDirectory(_shops);
        Operated.Prepare();
    }

    public IDatabase Shop(string code, long number) => new SqliteFile(Path.Combine(_shops, code + ".db"), "Shop", Scope.OfOrganisation with { Shop = number });
}
