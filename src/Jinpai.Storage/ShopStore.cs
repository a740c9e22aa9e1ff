using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Links;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage;

/// <summary>One shop's data: imports, undo, replay, and the way to its readers. Many processes may read; one at a time writes.</summary>
public sealed class ShopStore
{
    private readonly SqliteFile _file;

    private ShopStore(ShopInfo shop, SqliteFile file)
    {
        Shop = shop;
        _file = file;
    }

    public ShopInfo Shop { get; }

    /// <summary>If more than one buyer in so many changed, replaying all is quicker than taking old facts away. 0: never.</summary>
    internal int FullAbove { get; set; } = 4;

    /// <summary>Opens the file, makes it if it is missing, runs migrations, and clears away what a process that died left behind, unless one is at work now.</summary>
    internal static ShopStore Open(ShopInfo shop, string path)
    {
        var store = new ShopStore(shop, new SqliteFile(path));
        using (var connection = store._file.Open())
        {
            Migrations.Run(connection, "Shop");
        }

        using var shopLock = ShopLock.TryTake(store.LockPath);
        if (shopLock is not null)
        {
            using var connection = store._file.Open();
            using var writes = new ShortWrites(connection);
            FileData.Recover(writes);
            FactTables.Recover(writes);
        }

        return store;
    }

    private string LockPath => Path.ChangeExtension(_file.Path, ".lock");

    /// <summary>Begins an import of one or more files.</summary>
    /// <param name="rules">The shop's rules: bits that depend on texts are made by them.</param>
    /// <param name="now">Rows after it never move the horizon.</param>
    /// <param name="isDryRun">Everything is done and counted, and nothing stays.</param>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    public ImportSession BeginImport(RuleBook rules, Instant now, bool isDryRun = false)
    {
        var shopLock = Take();
        try
        {
            return new ImportSession(shopLock, _file.Open(), Shop.TimeZone, rules, now, isDryRun);
        }
        catch
        {
            shopLock.Dispose();
            throw;
        }
    }

    /// <summary>Takes an import back. Facts follow with the next replay.</summary>
    /// <returns>The number of files taken back.</returns>
    /// <exception cref="StorageRefusedException"><c>busy</c>, <c>unknown_import</c> or <c>already_undone</c>.</exception>
    public int Undo(long importId) => Write(writes => ImportUndo.Undo(writes, importId));

    /// <summary>Takes a buyer link back, or lets it stand again. Facts follow with the next replay.</summary>
    public void SetLinkUndone(BuyerKey chatKey, BuyerKey orderKey, bool isUndone) => Write(writes =>
    {
        var change = LinkChange.OfPerson(writes.Connection, chatKey.Value, orderKey.Value, isUndone);
        writes.Atomically(connection =>
        {
            connection.Run(
                isUndone ? "INSERT INTO link_undo (chat_key, order_key) VALUES ($1, $2) ON CONFLICT DO NOTHING" : "DELETE FROM link_undo WHERE chat_key = $1 AND order_key = $2",
                chatKey.Value, orderKey.Value);
            change.Apply(connection);
        });
        return 0;
    });

    /// <summary>Brings facts and daily measures up to date and publishes them in one step; readers see the old ones until then.</summary>
    /// <param name="rules">The shop's rules.</param>
    /// <param name="isForced">Replay everything, whatever changed.</param>
    /// <param name="progress">Told from worker threads.</param>
    /// <param name="cancellation">Leaves the old facts standing.</param>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    public ReplayReport Replay(RuleBook rules, bool isForced = false, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default) =>
        Write(writes =>
        {
            FileData.Recover(writes);
            return new ShopReplay(_file.Open, writes, rules, FullAbove, progress, cancellation).Run(isForced);
        });

    /// <summary>Replays under other rules without storing anything.</summary>
    /// <param name="rules">The rules to try.</param>
    /// <param name="first">Facts of this day and later; null: all.</param>
    /// <param name="onFacts">If given: takes each buyer's facts, one call at a time.</param>
    /// <param name="progress">Told from worker threads.</param>
    /// <param name="cancellation">Ends it.</param>
    public DailyFold WhatIf(RuleBook rules, BusinessDay? first = null, Action<BuyerFacts>? onFacts = null, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var connection = _file.Open();
        var inputs = ReplayInputs.Read(connection, rules);
        var folds = new List<DailyFold>();
        var gate = new Lock();
        new ReplayPass(inputs, _file.Open).Run(null, first ?? ReplayPass.Beginning, NewSink, progress, cancellation);
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

    /// <summary>A reader with a connection of its own. Dispose of it.</summary>
    public ShopReader Read() => new(_file.Open());

    private T Write<T>(Func<ShortWrites, T> write)
    {
        using var shopLock = Take();
        using var connection = _file.Open();
        using var writes = new ShortWrites(connection);
        return write(writes);
    }

    private ShopLock Take() => ShopLock.TryTake(LockPath) ?? throw new StorageRefusedException("busy", Shop.Code);
}
