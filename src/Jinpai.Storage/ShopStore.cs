using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Checking;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Erasure;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Links;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage;

/// <summary>A shop's data in any engine: its statements are those that engines share.</summary>
internal sealed class ShopStore : IShopStore
{
    private const int MostIncremental = 4;
    private readonly IDatabase _database;
    private readonly ShopAudit _audit;

    private ShopStore(ShopInfo shop, IDatabase database, ShopAudit audit)
    {
        Shop = shop;
        _database = database;
        _audit = audit;
    }

    public ShopInfo Shop { get; }

    /// <summary>If more than one buyer in so many changed, replaying all is quicker than taking old facts away. 0: never.</summary>
    internal int FullAbove { get; private init; }

    /// <summary>Opens the database, makes it if it is missing, runs migrations, and clears away what a process that died left behind, unless one is at work now.</summary>
    internal static ShopStore Open(ShopInfo shop, IDatabase database, ShopAudit audit, int? fullAbove = null)
    {
        database.Prepare();
        using var shopLock = database.TryLock();
        if (shopLock is not null)
        {
            using var connection = database.Open();
            using var writes = new ShortWrites(connection);
            FileData.Recover(writes);
            FactTables.Recover(writes);
            audit.CloseOpen(connection);
        }

        return new ShopStore(shop, database, audit) { FullAbove = fullAbove ?? MostIncremental };
    }

    public IShopStore As(Func<Signature> by) => new ShopStore(Shop, _database, _audit.As(by)) { FullAbove = FullAbove };

    public ImportSession BeginImport(RuleBook rules, Instant now, bool isDryRun = false, string? job = null)
    {
        var shopLock = Take();
        Connection? connection = null;
        try
        {
            connection = _database.Open();
            _audit.CloseOpen(connection);
            return new ImportSession(shopLock, connection, _audit, Shop.TimeZone, rules, now, isDryRun, job);
        }
        catch
        {
            connection?.Dispose();
            shopLock.Dispose();
            throw;
        }
    }

    public int Undo(long importId) => Write(writes => _audit.Around(
        new AuditEntry(AuditKinds.ImportUndone) { Subject = importId.ToString(CultureInfo.InvariantCulture) },
        () => ImportRemoval.Undo(writes, importId),
        files => new JsonObject { [ShopAudit.Files] = files }));

    public void SetLinkUndone(BuyerKey chatKey, BuyerKey orderKey, bool isUndone) => Write(writes =>
    {
        var undone = writes.Connection.Number($"SELECT count(*) FROM {Tables.LinkUndo} WHERE {Tables.Mine}") ?? 0;
        var isThere = writes.Connection.Number($"SELECT count(*) FROM {Tables.LinkUndo} WHERE {Tables.Mine} AND chat_key = $1 AND order_key = $2", chatKey.Value, orderKey.Value) > 0;
        if (isThere == isUndone)
        {
            return 0;
        }

        var after = new JsonObject { [ShopAudit.UndoneLinks] = undone + (isUndone ? 1 : -1) };
        return _audit.Around(
            new AuditEntry(AuditKinds.LinkChanged) { Subject = $"{chatKey.Masked} – {orderKey.Masked}", Before = new JsonObject { [ShopAudit.UndoneLinks] = undone }, After = after },
            () => SetLink(writes, chatKey, orderKey, isUndone),
            _ => (JsonObject)after.DeepClone());
    });

    // Which buyer it was, no row may say.
    public ErasureReport Forget(BuyerKey key, RuleBook rules, IProgress<ReplayProgress>? progress = null) => Erase(rules, progress, writes => _audit.Around(
        new AuditEntry(AuditKinds.BuyerForgotten),
        () => BuyerErasure.Run(writes, key.Value, rules),
        report => new JsonObject { ["keys"] = report.Keys, ["messages"] = report.Messages, ["orders"] = report.Orders, ["records"] = report.Records }));

    public long EmptyTexts(BusinessDay before, RuleBook rules, bool isPurged = false, CancellationToken cancellation = default)
    {
        using var shopLock = Take();
        long count;
        using (var connection = _database.OpenToErase())
        using (var writes = new ShortWrites(connection))
        {
            _audit.CloseOpen(connection);
            count = _audit.Around(
                new AuditEntry(AuditKinds.TextsEmptied) { Subject = before.ToString() },
                () => TextRetention.Run(writes, before, rules, cancellation),
                messages => new JsonObject { ["messages"] = messages });
        }

        if (isPurged)
        {
            _database.Purge();
        }

        return count;
    }

    public void FinishForgetting(RuleBook rules, IProgress<ReplayProgress>? progress = null) => Erase(rules, progress, _ => 0);

    public ReplayReport Replay(RuleBook rules, bool isForced = false, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default) =>
        Write(writes =>
        {
            FileData.Recover(writes);
            return new ShopReplay(() => _database.Open(), writes, rules, FullAbove, progress, cancellation).Run(isForced);
        });

    public DailyFold WhatIf(RuleBook rules, BusinessDay? first = null, Action<BuyerFacts>? onFacts = null, FactDepth depth = FactDepth.Sums, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var connection = _database.Open();
        var inputs = ReplayInputs.Read(connection, rules);
        var folds = new List<DailyFold>();
        var gate = new Lock();
        new ReplayPass(inputs, () => _database.Open(), depth).Run(null, first ?? ReplayPass.Beginning, NewSink, progress, cancellation);
        folds.Skip(1).ToList().ForEach(folds[0].Merge);
        return folds[0];

        Action<BuyerFacts> NewSink()
        {
            var fold = new DailyFold(rules);
            folds.Add(fold);
            return facts =>
            {
                fold.Add(facts);
                if (onFacts is not null)
                {
                    lock (gate)
                    {
                        onFacts(facts);
                    }
                }
            };
        }
    }

    public void CheckDamage()
    {
        if (_database.FindDamage() is [var first, ..])
        {
            throw new StorageRefusedException("damaged_database", $"{_database.Location}: {first}");
        }
    }

    public IReadOnlyList<StoredFault> CheckSegments(CancellationToken cancellation = default)
    {
        using var connection = _database.Open();
        return SegmentCheck.Run(connection, cancellation);
    }

    public IReadOnlyList<StoredFault> CheckFacts(RuleBook rules, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var shopLock = Take();
        return new FactCheck(() => _database.Open(), rules).Run(progress, cancellation);
    }

    public IReadOnlyList<StoredFault> CheckMoney(RuleBook rules)
    {
        using var connection = _database.Open();
        return MoneyCheck.Run(connection, rules);
    }

    public ShopReader Read(Sight? sight = null) => new(_database.Open(isForPages: true), sight);

    // What was derived is made anew, and what it was is deleted; then its bytes go.
    private T Erase<T>(RuleBook rules, IProgress<ReplayProgress>? progress, Func<ShortWrites, T> erase)
    {
        using var shopLock = Take();
        T erased;
        using (var connection = _database.Open())
        using (var writes = new ShortWrites(connection))
        {
            FileData.Recover(writes);
            _audit.CloseOpen(connection);
            erased = erase(writes);
            new ShopReplay(() => _database.Open(), writes, rules, FullAbove, progress, CancellationToken.None).Run(isForced: true);
        }

        _database.Purge();
        return erased;
    }

    private T Write<T>(Func<ShortWrites, T> write)
    {
        using var shopLock = Take();
        using var connection = _database.Open();
        using var writes = new ShortWrites(connection);
        _audit.CloseOpen(connection);
        return write(writes);
    }

    private static int SetLink(ShortWrites writes, BuyerKey chatKey, BuyerKey orderKey, bool isUndone)
    {
        var change = LinkChange.OfPerson(writes.Connection, chatKey.Value, orderKey.Value, isUndone);
        writes.Atomically(connection =>
        {
            connection.Run(
                isUndone
                    ? $"INSERT INTO {Tables.LinkUndo} ({Tables.Key}, chat_key, order_key) VALUES ({Tables.Scope}, $1, $2) ON CONFLICT DO NOTHING"
                    : $"DELETE FROM {Tables.LinkUndo} WHERE {Tables.Mine} AND chat_key = $1 AND order_key = $2",
                chatKey.Value, orderKey.Value);
            change.Apply(connection);
        });
        return 0;
    }

    private IDisposable Take() => _database.TryLock() ?? throw new StorageRefusedException("busy", Shop.Code);
}
