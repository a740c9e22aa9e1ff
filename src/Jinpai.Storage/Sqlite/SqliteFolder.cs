using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Sqlite;

/// <summary>The embedded engine: <c>jinpai.db</c> for what people operate, <c>shops/CODE.db</c> for each shop, so that a long import of one shop blocks nobody else (spec 6.3).</summary>
internal sealed class SqliteFolder : IEngine
{
    private readonly string _shops;

    public SqliteFolder(string path)
    {
        Location = Path.GetFullPath(path);
        _shops = Path.Combine(Location, "shops");
        Operated = new SqliteFile(Path.Combine(Location, "jinpai.db"), "Operated", Scope.OfOrganisation);
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

    public IDatabase Operated { get; }

    public void Prepare()
    {
        Directory.CreateDirectory(_shops);
        Operated.Prepare();
    }

    public IDatabase Shop(string code, long number) => new SqliteFile(Path.Combine(_shops, code + ".db"), "Shop", Scope.OfOrganisation with { Shop = number });
}
