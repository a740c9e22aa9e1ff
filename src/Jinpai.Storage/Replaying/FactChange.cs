using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Replaying;

/// <summary>What a replay of some buyers changes: packs in which a fact is another than before are written anew, all others stay as they are (decision 0174).</summary>
internal sealed class FactChange(FactTables tables, Dictionary<string, BusinessDay> firstOf, DailyFold fold)
{
    private readonly HashSet<(AgentId Agent, BusinessDay Day)> _agentDays = [];

    /// <summary>Agent-days of which a conversation changed.</summary>
    public IReadOnlySet<(AgentId Agent, BusinessDay Day)> AgentDays => _agentDays;

    /// <param name="given">Of the replay.</param>
    /// <param name="open">Opens another connection to the shop.</param>
    /// <param name="rules">Of the replay.</param>
    public void Apply(GivenFacts given, Func<Connection> open, RuleBook rules)
    {
        using var connection = open();
        var deals = new DealChange(tables, rules);
        var finding = Task.Run(() => deals.Find(connection, firstOf, given));
        try
        {
            Apply(given);
        }
        finally
        {
            // The connection is its own until then.
            Task.WaitAny(finding);
        }

        finding.GetAwaiter().GetResult();
        deals.Apply(fold);
    }

    private void Apply(GivenFacts given)
    {
        var old = new OldFacts(tables, firstOf);
        old.Read();
        foreach (var day in old.Packed.Keys.Union(given.Packed.Keys).GroupBy(key => key.Day).OrderBy(day => day.Key))
        {
            var collector = new FactCollector(tables.Write);
            foreach (var key in day.OrderBy(key => key.Kind).ThenBy(key => key.Owner, StringComparer.Ordinal))
            {
                Apply(key, old, given.Packed.Of(key), collector);
            }

            collector.Flush();
        }
    }

    private void Apply(PackKey key, OldFacts old, IReadOnlyDictionary<string, byte[]> given, FactCollector collector)
    {
        var had = old.Packed.Of(key);
        var changed = had.Keys.Union(given.Keys, StringComparer.Ordinal).Where(buyer => !IsSame(had, given, buyer)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        old.Replace(key, collector);
        foreach (var (buyer, facts) in given)
        {
            PackedFacts.ForEach(facts, fact => collector.AddPacked(key.Kind, key.Owner, key.Day, new BuyerKey(buyer), fact));
        }

        foreach (var buyer in changed)
        {
            Fold(key, buyer, had.GetValueOrDefault(buyer), fold.Subtract);
            Fold(key, buyer, given.GetValueOrDefault(buyer), fold.Add);
        }
    }

    private static bool IsSame(IReadOnlyDictionary<string, byte[]> had, IReadOnlyDictionary<string, byte[]> given, string buyer) =>
        had.TryGetValue(buyer, out var before) && given.TryGetValue(buyer, out var after) && before.AsSpan().SequenceEqual(after);

    // The other kinds repeat what enquirers and conversations hold.
    private void Fold(PackKey key, string buyer, byte[]? facts, Action<BuyerFacts> fold) => PackedFacts.ForEach(facts ?? [], fact =>
    {
        if (key.Kind == PackKind.Reception)
        {
            var reception = FactDecoders.Reception(fact, key.Owner, new BusinessDay(key.Day), new BuyerKey(buyer));
            _agentDays.Add((reception.Agent, reception.Day));
            fold(new BuyerFacts([reception], [], [], [], [], []));
        }
        else if (key.Kind == PackKind.Funnel)
        {
            fold(new BuyerFacts([], [FactDecoders.Funnel(fact, key.Owner, new BusinessDay(key.Day), new BuyerKey(buyer))], [], [], [], []));
        }
    });
}
