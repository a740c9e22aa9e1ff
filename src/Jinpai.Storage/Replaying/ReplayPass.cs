using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Replaying;

/// <summary>Replays buyers in parallel, bucket by bucket; buyers with several keys last, when all their messages are there.</summary>
/// <param name="inputs">What it needs beside messages and orders.</param>
/// <param name="open">Gives each worker a connection of its own.</param>
/// <param name="depth">Which facts are wanted.</param>
internal sealed class ReplayPass(ReplayInputs inputs, Func<Connection> open, FactDepth depth = FactDepth.All)
{
    /// <summary>Before this day there is no data: "from the beginning".</summary>
    public static readonly BusinessDay Beginning = new(1980, 1, 1);

    /// <param name="firstOf">The buyer keys to replay, each with its first fact day; null: all, from <paramref name="first"/> on.</param>
    /// <param name="first">The first fact day of all buyers, where <paramref name="firstOf"/> is null.</param>
    /// <param name="newSink">Called once per worker: takes that worker's facts, on its thread; they are gone when it returns.</param>
    /// <param name="progress">Told after each bucket.</param>
    /// <param name="cancellation">Ends the pass with an exception.</param>
    /// <returns>The number of buyers replayed.</returns>
    public long Run(IReadOnlyDictionary<string, BusinessDay>? firstOf, BusinessDay first, Func<Action<BuyerFacts>> newSink, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var linked = new LinkedBuyers(inputs.Groups);
        var byBucket = firstOf?.GroupBy(pair => Codecs.BuyerHash.BucketOf(pair.Key)).ToDictionary(bucket => bucket.Key, bucket => bucket.ToDictionary(StringComparer.Ordinal));
        var sinks = new List<Action<BuyerFacts>>();
        var next = -1;
        var done = 0;
        var count = InParallel(sinks, newSink, (connection, sink) =>
        {
            using var worker = new PassWorker(inputs, connection, linked, depth, sink);
            int bucket;
            while ((bucket = Interlocked.Increment(ref next)) < SegmentLayout.BucketCount)
            {
                cancellation.ThrowIfCancellationRequested();
                if (byBucket is null)
                {
                    worker.ReplayAll(bucket, first);
                }
                else if (byBucket.TryGetValue(bucket, out var buyers))
                {
                    worker.Replay(bucket, buyers);
                }

                progress?.Report(new ReplayProgress(Interlocked.Increment(ref done), SegmentLayout.BucketCount));
            }

            return worker.BuyerCount;
        });
        return count + RunLinked(linked.ToTimelines(), firstOf, first, sinks, newSink, cancellation);
    }

    private long RunLinked(IReadOnlyList<BuyerTimeline> timelines, IReadOnlyDictionary<string, BusinessDay>? firstOf, BusinessDay first, List<Action<BuyerFacts>> sinks, Func<Action<BuyerFacts>> newSink, CancellationToken cancellation)
    {
        if (timelines.Count == 0)
        {
            return 0;
        }

        var next = -1;
        return InParallel(sinks, newSink, (_, sink) =>
        {
            var replay = new Jinpai.Replay.BuyerReplay(inputs.Context);
            long count = 0;
            int index;
            while ((index = Interlocked.Increment(ref next)) < timelines.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                var timeline = timelines[index];
                sink(replay.Pass(timeline, firstOf is null ? first : firstOf[timeline.Buyer.Value], depth));
                count++;
            }

            return count;
        });
    }

    private long InParallel(List<Action<BuyerFacts>> sinks, Func<Action<BuyerFacts>> newSink, Func<Connection, Action<BuyerFacts>, long> work)
    {
        var workers = Environment.ProcessorCount;
        while (sinks.Count < workers)
        {
            sinks.Add(newSink());
        }

        var counts = new long[workers];
        var tasks = Enumerable.Range(0, workers).Select(index => Task.Factory.StartNew(
            () =>
            {
                using var connection = open();
                counts[index] = work(connection, sinks[index]);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        try
        {
            Task.WaitAll(tasks);
        }
        catch (AggregateException failures)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }

        return counts.Sum();
    }
}
