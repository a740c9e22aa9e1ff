using System.Globalization;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Checking;

/// <summary>Every buyer is replayed again, in memory: the facts are those that are stored, and the daily rows are their sums.</summary>
internal sealed class FactCheck(Func<Connection> open, RuleBook rules)
{
    private readonly FactSums _fresh = new();
    private readonly List<DailyFold> _folds = [];
    private readonly List<FactCollector> _collectors = [];
    private readonly TextCache _texts = new();
    private readonly Lock _gate = new();

    public IReadOnlyList<StoredFault> Run(IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        using var connection = open();
        new ReplayPass(ReplayInputs.Read(connection, rules), open).Run(null, ReplayPass.Beginning, NewSink, progress, cancellation);
        _collectors.ForEach(collector => collector.Flush());
        _folds.Skip(1).ToList().ForEach(_folds[0].Merge);
        return
        [
            .. Stored(connection).DifferencesTo(_fresh).Select(place => new StoredFault("facts_differ", place)),
            .. FigureDifferences(connection).Select(place => new StoredFault("figures_differ", place)),
        ];
    }

    private Action<BuyerFacts> NewSink()
    {
        var fold = new DailyFold(rules);
        var collector = new FactCollector(Take);
        _folds.Add(fold);
        _collectors.Add(collector);
        return facts =>
        {
            fold.Add(facts);
            collector.Add(facts);
        };
    }

    private void Take(FactBatch batch)
    {
        lock (_gate)
        {
            foreach (var pack in batch.Packs)
            {
                _fresh.Add(pack);
            }

            foreach (var pack in batch.Deals)
            {
                DealPack.ForEach(pack.Heads, pack.Details, _texts, _fresh.Add);
            }
        }
    }

    private static FactSums Stored(Connection connection)
    {
        var sums = new FactSums();
        using var packs = connection.Prepared($"SELECT kind, owner, day, facts, pack FROM {Tables.FactPacks} WHERE {FactTables.Visible}");
        foreach (var pack in packs.Rows(row => new PackRow((PackKind)row.GetInt32(0), row.GetString(1), row.Day(2).Number, row.GetInt32(3), [], row.Blob(4))))
        {
            sums.Add(pack);
        }

        StoredDeals.ForEach(connection, FactTables.Visible, [], sums.Add);
        return sums;
    }

    private IEnumerable<string> FigureDifferences(Connection connection)
    {
        var stored = connection.Rows($"SELECT day, agent, data FROM {Tables.Measures} WHERE {FactTables.Visible}", row => (Day: row.Day(0).Number, Agent: row.GetString(1), Data: row.Blob(2)))
            .ToDictionary(row => (row.Day, row.Agent), row => row.Data);
        var fresh = _folds[0].Result().Where(row => !row.IsEmpty).ToDictionary(row => (Day: row.Day.Number, Agent: row.Agent?.Value ?? ""), MeasureCodec.Encode);
        return stored.Keys.Union(fresh.Keys)
            .Where(key => !stored.GetValueOrDefault(key).AsSpan().SequenceEqual(fresh.GetValueOrDefault(key)))
            .OrderBy(key => key.Day).ThenBy(key => key.Agent, StringComparer.Ordinal)
            .Select(key => string.Create(CultureInfo.InvariantCulture, $"{new BusinessDay(key.Day)}, {(key.Agent.Length == 0 ? "*" : key.Agent)}"));
    }
}
