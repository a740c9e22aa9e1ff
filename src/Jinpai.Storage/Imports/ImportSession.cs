using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Links;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>One import: one run over one or more files. Holds the shop's lock; another process reads meanwhile, but does not write.</summary>
public sealed class ImportSession : IDisposable
{
    private readonly ShopLock _lock;
    private readonly SqliteConnection _connection;
    private readonly ShortWrites _writes;
    private readonly TimeZoneInfo _zone;
    private readonly Instant _now;
    private readonly bool _isDryRun;
    private readonly TextRules _textRules;
    private readonly HashSet<long> _finished = [];
    private readonly List<long> _dry = [];

    internal ImportSession(ShopLock shopLock, SqliteConnection connection, TimeZoneInfo zone, RuleBook rules, Instant now, bool isDryRun)
    {
        _lock = shopLock;
        _connection = connection;
        _writes = new ShortWrites(connection);
        _zone = zone;
        _now = now;
        _isDryRun = isDryRun;
        _textRules = new TextRules(rules);
        FileData.Recover(_writes);
        ImportId = (connection.Number("SELECT max(id) FROM (SELECT max(id) AS id FROM imports UNION ALL SELECT max(import_id) FROM import_files)") ?? 0) + 1;
    }

    /// <summary>1, 2, 3 …; taken by the first file that is committed.</summary>
    public long ImportId { get; }

    /// <summary>The import that holds a file of the same bytes already, or null.</summary>
    public long? FindKnown(string sha256) => _connection.Number("SELECT import_id FROM import_files WHERE sha256 = $1 AND state = 'done'", sha256);

    /// <summary>One file at a time: dispose of it before the next.</summary>
    public FileImport Begin(ImportedFile file)
    {
        _writes.Atomically(connection => connection.Run(
            "INSERT INTO import_files (import_id, name, sha256, format, encoding, bytes, state) VALUES ($1, $2, $3, $4, $5, $6, 'writing')",
            ImportId, file.Name, file.Sha256, file.Format, file.Encoding, file.Bytes));
        var fileId = _connection.Number("SELECT last_insert_rowid()")!.Value;
        return new FileImport(this, _writes, file, new FileNumber(fileId, ImportId), _textRules, _zone, _now);
    }

    public void Dispose()
    {
        foreach (var file in _dry)
        {
            FileData.Forget(_writes, file);
        }

        _writes.Dispose();
        _connection.Dispose();
        _lock.Dispose();
    }

    internal IReadOnlyList<FigureOverlap> Overlaps(FileImport file)
    {
        _writes.Commit();
        return FigureOverlaps.Find(_connection, file.FileId, ImportId, file.File.Format);
    }

    internal void Finish(FileImport file, long rowCount, long heldCount, string issuesJson, IReadOnlyCollection<long> replaced)
    {
        _writes.Commit();
        _finished.Add(file.FileId);
        if (_isDryRun)
        {
            _dry.Add(file.FileId);
            return;
        }

        var newAccounts = NewAccounts(file);
        var links = LinkChange.OfCommit(_connection, file.FileId);
        _writes.Atomically(connection =>
        {
            SaveTally(connection, file, rowCount, heldCount, issuesJson);
            foreach (var old in replaced)
            {
                FileReplacement.Replace(connection, old, file.FileId);
            }

            connection.Run("INSERT INTO imports (id, started_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", ImportId, _now.UnixMilliseconds);
            connection.Run("INSERT INTO dirty (kind, file_id) VALUES ('file', $1)", file.FileId);
            foreach (var account in newAccounts)
            {
                connection.Run("INSERT INTO dirty (kind, buyer) VALUES ('buyer', $1)", account);
            }

            if (file.HasHoldings)
            {
                connection.Run("INSERT INTO dirty (kind) VALUES ('all')");
            }

            links.Apply(connection);
        });
    }

    internal void Forget(FileImport file)
    {
        if (_finished.Add(file.FileId))
        {
            FileData.Forget(_writes, file.FileId);
        }
    }

    /// <summary>A buyer of an account's name is an own account (filter 1): a new account changes that buyer from the beginning.</summary>
    private List<string> NewAccounts(FileImport file)
    {
        var known = _connection.Rows("SELECT DISTINCT a.account FROM file_accounts a JOIN import_files f ON f.id = a.file_id WHERE f.state = 'done'", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        return [.. file.Accounts.Where(account => !known.Contains(account))];
    }

    private static void SaveTally(SqliteConnection connection, FileImport file, long rowCount, long heldCount, string issuesJson)
    {
        var tally = file.Tally;
        connection.Run(
            """
            UPDATE import_files SET state = 'done', rows = $2, new = $3, known = $4, changed = $5, held = $6, first_day = $7, last_day = $8,
                messages_until = $9, orders_until = $10, kinds = $11, issues = $12 WHERE id = $1
            """,
            file.FileId, rowCount, tally.New, tally.Known, tally.Changed, heldCount + tally.Held,
            tally.FirstDay == int.MaxValue ? null : tally.FirstDay, tally.LastDay == int.MinValue ? null : tally.LastDay,
            tally.MessagesUntil == long.MinValue ? null : tally.MessagesUntil, tally.OrdersUntil == long.MinValue ? null : tally.OrdersUntil,
            string.Join(',', tally.Kinds), issuesJson);
    }
}
