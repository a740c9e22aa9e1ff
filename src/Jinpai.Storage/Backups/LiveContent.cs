using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>What an installation holds, each of its databases at one moment, while others work on it.</summary>
internal sealed class LiveContent(IEngine engine) : IContent
{
    private LivePart? _now;

    /// <summary>The end of the audit log that is in the first part, once that was given.</summary>
    public AuditHead? Head { get; private set; }

    /// <summary>What people operate first: a shop that is added later is left out.</summary>
    public IEnumerable<ContentPart> Parts()
    {
        var operated = Part("", engine.Operated, Tables.Kept);
        Head = AuditLog.HeadOf(_now!.Connection);
        yield return operated;
        var shops = _now!.Connection.Rows(
            $"SELECT code, shop_id FROM {Tables.Shops} WHERE {Tables.OfOrg} AND is_made = 1 ORDER BY code", row => (Code: row.GetString(0), Number: row.GetInt64(1)));
        foreach (var (code, number) in shops)
        {
            yield return Part(code, OfShop(code, number), Tables.OfShop);
        }
    }

    /// <summary>One shop's alone.</summary>
    /// <exception cref="StorageRefusedException"><c>missing_database</c>.</exception>
    public ContentPart Shop(string code)
    {
        using var connection = engine.Operated.Open();
        var number = connection.Row(Tables.Shops, $"SELECT shop_id FROM {Tables.Shops} WHERE {Tables.OfOrg} AND code = $1", row => row.GetInt64(0), code);
        return Part(code, OfShop(code, number), Tables.OfShop);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Rows(ContentPart part, ContentTable table) => _now!.Rows(table);

    /// <summary>Rows of the part that was given last.</summary>
    public long Count(ContentPart part) => _now!.Count(part.Tables);

    public void Dispose() => _now?.Dispose();

    private IDatabase OfShop(string code, long number)
    {
        var database = engine.Shop(code, number);
        if (!database.Exists)
        {
            throw new StorageRefusedException("missing_database", database.Location);
        }

        database.Prepare();
        return database;
    }

    private ContentPart Part(string shop, IDatabase database, IReadOnlyList<string> tables)
    {
        _now?.Dispose();
        _now = null;
        _now = new LivePart(database.Open());
        var columns = _now.Connection.Columns();
        return new ContentPart(shop, database.Migrations(), [.. tables.Select(table => new ContentTable(table, [.. columns[table].Where(column => !Tables.KeyOf(table).Contains(column))]))]);
    }
}
