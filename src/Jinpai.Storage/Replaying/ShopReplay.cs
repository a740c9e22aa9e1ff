using System.Collections.Concurrent;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Replaying;

/// <summary>Brings the stored facts of a shop up to date: in full, or only the buyers whose data changed, with the same result (spec 2.9, 12).</summary>
internal sealed class ShopReplay(Func<Connection> open, ShortWrites writes, RuleBook rules, int fullAbove, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
{
    public ReplayReport Run(bool isForced)
    {
        FactTables.Recover(writes);
        SegmentBuyers.Complete(writes);
        OrderBuyers.Complete(writes);
        var connection = writes.Connection;
        var (current, storedRules, buyers) = connection.Row(Tables.Generation, $"SELECT current, rules, buyers FROM {Tables.Generation} WHERE {Tables.Mine}", row => (row.Serial(0), row.GetString(1), row.GetInt64(2)));
        var fingerprint = RulesFingerprint.Of(rules);
        var inputs = ReplayInputs.Read(connection, rules);
        var dirty = DirtyBuyers.Read(connection, rules, inputs.Groups);
        var isFull = isForced || current == 0 || dirty.IsAll || !string.Equals(fingerprint, storedRules, StringComparison.Ordinal) || dirty.FirstOf.Count * (long)fullAbove > buyers;
        if (!isFull && dirty.FirstOf.Count == 0)
        {
            // What came concerns no buyer, such as a report, or rows that were all held: nothing is left to do.
            FactTables.Forget(writes, dirty.LastId);
            return new ReplayReport(current, false, 0);
        }

        var tables = new FactTables(writes, current + 1);
        tables.Begin();
        var count = isFull ? RunFull(inputs, tables) : RunDirty(inputs, tables, dirty);
        tables.Publish(isFull, fingerprint, isFull ? count : null, dirty.LastId);
        FactTables.ClearDead(writes);
        return new ReplayReport(current + 1, isFull, count);
    }

    private long RunFull(ReplayInputs inputs, FactTables tables)
    {
        var folds = new List<DailyFold>();
        var collectors = new List<FactCollector>();
        using var batches = new BlockingCollection<FactBatch>(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pass = Task.Factory.StartNew(
            () => Produce(inputs, folds, collectors, batches, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable(CancellationToken.None))
            {
                tables.Write(batch);
            }
        }
        catch
        {
            // The workers must not wait for a writer that is gone.
            stop.Cancel();
            foreach (var _ in batches.GetConsumingEnumerable(CancellationToken.None))
            {
            }

            throw;
        }

        var buyers = pass.GetAwaiter().GetResult();
        var fold = folds[0];
        folds.Skip(1).ToList().ForEach(fold.Merge);
        foreach (var measures in fold.Result())
        {
            tables.Write(measures);
        }

        return buyers;
    }

    private long Produce(ReplayInputs inputs, List<DailyFold> folds, List<FactCollector> collectors, BlockingCollection<FactBatch> batches, CancellationToken stop)
    {
        try
        {
            var count = new ReplayPass(inputs, open).Run(null, ReplayPass.Beginning, () => NewSink(folds, collectors, batches), progress, stop);
            collectors.ForEach(collector => collector.Flush());
            return count;
        }
        finally
        {
            batches.CompleteAdding();
        }
    }

    private Action<BuyerFacts> NewSink(List<DailyFold> folds, List<FactCollector> collectors, BlockingCollection<FactBatch> batches)
    {
        var fold = new DailyFold(rules);
        var collector = new FactCollector(batch => batches.Add(batch, CancellationToken.None));
        folds.Add(fold);
        collectors.Add(collector);
        return facts =>
        {
            fold.Add(facts);
            collector.Add(facts);
        };
    }

    private long RunDirty(ReplayInputs inputs, FactTables tables, DirtyBuyers dirty)
    {
        var given = new GivenFacts();
        var count = new ReplayPass(inputs, open).Run(dirty.FirstOf, ReplayPass.Beginning, given.NewSink, progress, cancellation);
        given.Complete();
        var fold = new DailyFold(rules);
        var change = new FactChange(tables, dirty.FirstOf, fold);
        change.Apply(given, open, rules);
        new MeasureUpdate(tables, writes).Apply(fold, change.AgentDays);
        return count;
    }
}
