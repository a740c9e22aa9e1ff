using System.Globalization;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Audit;

/// <summary>Who changed what, when and from where, in a chain of hashes (docs/decisions/0211). Rows are added, never changed.</summary>
public sealed class AuditLog
{
    /// <summary>Databases that have not seen it have no log.</summary>
    internal const string Migration = "0021_audit_log.sql";

    private const string Chosen =
        $"{Tables.OfOrg} AND user_id = coalesce($1, user_id) AND kind = coalesce($2, kind) AND shop = coalesce($3, shop) AND at >= coalesce($4, at) AND at < coalesce($5, at + 1) AND number = coalesce($6, number) AND number <= coalesce($7, number) AND user_id = coalesce($8, user_id)";

    private readonly IDatabase _database;
    private readonly Func<Signature> _by;

    internal AuditLog(IDatabase database, Func<Signature> by)
    {
        (_database, _by) = (database, by);
    }

    /// <summary>The last row; null: there is none.</summary>
    public AuditHead? Head
    {
        get
        {
            using var connection = _database.Open(isForPages: true);
            return HeadOf(connection);
        }
    }

    /// <summary>Writes down what changes nothing in this database, such as a download or a sign-in that failed. Changes of it write their rows themselves.</summary>
    /// <returns>The number of the row.</returns>
    public long Write(AuditEntry entry)
    {
        long number = 0;
        using var connection = _database.Open();
        connection.Atomically(tx => number = AuditAppend.Row(tx, _by(), entry));
        return number;
    }

    /// <summary>The newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of them not.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<AuditRow> Rows(AuditFilter filter, long skip, int count)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows(
            $"SELECT {AuditAppend.Columns} FROM {Tables.AuditLog} WHERE {Chosen}{Seen(filter, 11)} ORDER BY number DESC LIMIT $9 OFFSET $10", AuditRead.Row, [.. ValuesOf(filter), (long)count, skip, .. filter.Shops ?? []]);
    }

    /// <summary>Of changes that were begun by rows of these numbers: the row that says what came of each.</summary>
    public IReadOnlyDictionary<long, long> Ends(long first, long last)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT begun, number FROM {Tables.AuditLog} WHERE {Tables.OfOrg} AND begun >= $1 AND begun <= $2", row => (Begun: row.GetInt64(0), Number: row.GetInt64(1)), first, last).ToDictionary(row => row.Begun, row => row.Number);
    }

    public long Count(AuditFilter filter)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Number($"SELECT count(*) FROM {Tables.AuditLog} WHERE {Chosen}{Seen(filter, 9)}", [.. ValuesOf(filter), .. filter.Shops ?? []]) ?? 0;
    }

    /// <summary>Whoever stands in the log, by id.</summary>
    public IReadOnlyList<(string Id, string Name)> Users()
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT user_id, max(user_name) FROM {Tables.AuditLog} WHERE {Tables.OfOrg} GROUP BY user_id ORDER BY user_id", row => (row.GetString(0), row.GetString(1)));
    }

    /// <summary>The row with this hash, or with one that begins so; null: there is none.</summary>
    /// <param name="hash">Small hexadecimal digits.</param>
    public AuditHead? Find(string hash)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT number, hash, at FROM {Tables.AuditLog} WHERE {Tables.OfOrg} AND hash >= $1 AND hash <= $2 ORDER BY number LIMIT 1", HeadIn, hash, hash + "g") is [var row] ? row : null;
    }

    /// <summary>Walks the chain from its first row, and computes every hash anew.</summary>
    /// <returns>The first fault; null: there is none.</returns>
    public AuditFault? FindFault(CancellationToken cancellation = default)
    {
        using var connection = _database.Open();
        using var command = connection.Prepared($"SELECT {AuditAppend.Columns} FROM {Tables.AuditLog} WHERE {Tables.OfOrg} ORDER BY number");
        var (number, hash) = (0L, AuditHash.None);
        try
        {
            foreach (var row in connection.Rows(command, AuditRead.Row))
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                if (FaultOf(row, number, hash) is { } fault)
                {
                    return fault;
                }

                hash = row.Hash;
            }
        }
        catch (DamagedContentException damaged)
        {
            return new AuditFault("unread", number + 1, damaged.Message, "");
        }

        return null;
    }

    internal static AuditHead? HeadOf(Connection connection) =>
        connection.Rows($"SELECT number, hash, at FROM {Tables.AuditLog} WHERE {Tables.OfOrg} ORDER BY number DESC LIMIT 1", HeadIn) is [var row] ? row : null;

    private static AuditFault? FaultOf(AuditRow row, long number, string previous) =>
        row.Number != number ? new AuditFault("gap", number, $"{row.Number}", $"{number}")
        : row.Previous != previous ? new AuditFault("previous", number, row.Previous, previous)
        : AuditHash.Of(row) is var hash && hash != row.Hash ? new AuditFault("hash", number, row.Hash, hash)
        : null;

    private static AuditHead HeadIn(StoredRow row) => new(row.GetInt64(0), row.GetString(1), row.At(2));

    private static object?[] ValuesOf(AuditFilter filter) => [filter.UserId, filter.Kind, filter.Shop, filter.From?.UnixMilliseconds, filter.ToExcl?.UnixMilliseconds, filter.Number, filter.UpTo, filter.Only];

    // Nobody has more than a few shops.
    private static string Seen(AuditFilter filter, int first) => filter.Shops is not { } shops ? ""
        : shops.Count == 0 ? " AND 1 = 0"
        : string.Create(CultureInfo.InvariantCulture, $" AND shop IN ({string.Join(", ", Enumerable.Range(first, shops.Count).Select(place => $"${place}"))})");
}
