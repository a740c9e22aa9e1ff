using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>One import: one run over one or more files. Holds the shop's lock; another process reads meanwhile, but does not write.</summary>
public sealed class ImportSession : IDisposable
{
    private readonly IDisposable _lock;
    private readonly Connection _connection;
    private readonly ShortWrites _writes;
    private readonly ImportTerms _terms;
    private readonly ImportBuffers _buffers = new();
    private readonly bool _isDryRun;
    private readonly string? _job;
    private readonly HashSet<long> _finished = [];
    private readonly List<long> _dry = [];
    private readonly ImportAudit _audit;

    internal ImportSession(IDisposable shopLock, Connection connection, ShopAudit audit, TimeZoneInfo zone, RuleBook rules, Instant now, bool isDryRun, string? job)
    {
        _lock = shopLock;
        _connection = connection;
        _writes = new ShortWrites(connection);
        _isDryRun = isDryRun;
        _terms = new ImportTerms(zone, now, new TextRules(rules));
        FileData.Recover(_writes);
        _job = job;
        var begun = job is null ? null : BegunBy(connection, job);
        IsContinued = begun is not null;
        ImportId = begun ?? connection.Next($"SELECT max(id) FROM (SELECT max(id) AS id FROM {Tables.Imports} WHERE {Tables.Mine} UNION ALL SELECT max(import_id) FROM {Tables.ImportFiles} WHERE {Tables.Mine}) AS numbers");
        _audit = new ImportAudit(audit, ImportId);
    }

    /// <summary>1, 2, 3 …; taken by the first file that is committed.</summary>
    public long ImportId { get; }

    /// <summary>The job had begun this import, and files of it were taken.</summary>
    public bool IsContinued { get; }

    /// <summary>
    /// The import that holds a file of the same bytes already, all of it, or null. A file of which rows were held is read again when asked: why they were may lie outside it
    /// (the clock, accounts, other files). So is one of which an older version did not take the refunds.
    /// </summary>
    public long? FindKnown(string sha256) => _connection.Number($"SELECT min(import_id) FROM {Tables.DoneFiles} WHERE {Tables.Mine} AND sha256 = $1 AND held = 0 AND lacks_refunds = 0", sha256);

    /// <summary>The import that holds a part of a file of the same bytes, or null.</summary>
    public long? FindPart(string sha256) => _connection.Number($"SELECT max(import_id) FROM {Tables.DoneFiles} WHERE {Tables.Mine} AND sha256 = $1 AND (held > 0 OR lacks_refunds > 0)", sha256);

    /// <summary>All files were read: without it the import is listed as one that was stopped.</summary>
    public void Complete()
    {
        _writes.Atomically(connection => connection.Run($"UPDATE {Tables.Imports} SET is_complete = 1 WHERE {Tables.Mine} AND id = $1", ImportId));
        _audit.End(isComplete: true);
    }

    /// <summary>One file at a time: dispose of it before the next.</summary>
    public FileImport Begin(ImportedFile file)
    {
        var begun = Prepare(file, CancellationToken.None);
        begun.BeginWriting();
        return begun;
    }

    /// <summary>A file that can be read while the one before it is still written; its turn comes with <see cref="FileImport.BeginWriting"/>.</summary>
    /// <param name="file">Which.</param>
    /// <param name="stopping">Ends the waiting of who reads it: the turn does not come.</param>
    public FileImport Prepare(ImportedFile file, CancellationToken stopping) => new(this, file, _terms, _buffers, stopping);

    public void Dispose()
    {
        foreach (var file in _dry)
        {
            FileData.Forget(_writes, file);
        }

        _buffers.Dispose();
        _writes.Dispose();
        _connection.Dispose();
        try
        {
            _audit.End(isComplete: false);
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <summary>The import that a job has begun, or null.</summary>
    internal static long? BegunBy(Connection connection, string job) => connection.Number($"SELECT max(id) FROM {Tables.Imports} WHERE {Tables.Mine} AND job = $1", job);

    /// <summary>The file's turn: it is given its number.</summary>
    internal FileWriter Open(FileImport target)
    {
        long fileId = 0;
        var file = target.File;
        _writes.Atomically(connection =>
        {
            fileId = connection.Next($"SELECT max(id) FROM {Tables.ImportFiles} WHERE {Tables.Mine}");
            connection.Run(
                $"INSERT INTO {Tables.ImportFiles} ({Tables.Key}, id, import_id, name, sha256, format, encoding, bytes, state) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, 'writing')",
                fileId, ImportId, file.Name, file.Sha256, file.Format, file.Encoding, file.Bytes);
        });
        return new FileWriter(_writes, new FileNumber(fileId, ImportId), file.Name, _terms);
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

        _audit.Take(file.File, rowCount);
        var newAccounts = NewAccounts(file);
        var links = LinkChange.OfCommit(_connection, file.FileId, newAccounts);
        _writes.Atomically(connection =>
        {
            SaveTally(connection, file, rowCount, heldCount, issuesJson);
            foreach (var old in replaced)
            {
                FileReplacement.Replace(connection, old, file.FileId);
            }

            connection.Run($"INSERT INTO {Tables.Imports} ({Tables.Key}, id, started_at, is_complete, job) VALUES ({Tables.Scope}, $1, $2, 0, $3) ON CONFLICT DO NOTHING", ImportId, _terms.Now.UnixMilliseconds, _job);
            DirtyRows.AddFile(connection, file.FileId);
            foreach (var account in newAccounts)
            {
                DirtyRows.AddBuyer(connection, account);
            }

            if (file.HasHoldings)
            {
                DirtyRows.AddAll(connection);
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
        var known = ShopAccounts.OfChats(_connection).ToHashSet(StringComparer.Ordinal);
        return [.. file.Accounts.Where(account => !known.Contains(account))];
    }

    private static void SaveTally(Connection connection, FileImport file, long rowCount, long heldCount, string issuesJson)
    {
        var tally = file.Tally;
        connection.Run(
            $"""
            UPDATE {Tables.ImportFiles} SET state = 'done', rows = $2, new = $3, known = $4, changed = $5, held = $6, first_day = $7, last_day = $8,
                messages_until = $9, orders_until = $10, kinds = $11, issues = $12 WHERE {Tables.Mine} AND id = $1
            """,
            file.FileId, rowCount, tally.New, tally.Known, tally.Changed, heldCount + tally.Held,
            tally.Days?.First.Number, tally.Days?.Last.Number,
            tally.MessagesUntil == long.MinValue ? null : tally.MessagesUntil, tally.OrdersUntil == long.MinValue ? null : tally.OrdersUntil,
            string.Join(',', tally.Kinds), issuesJson);
    }
}
