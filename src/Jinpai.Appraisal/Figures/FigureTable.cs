using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Metrics.Query;

namespace Jinpai.Appraisal.Figures;

/// <summary>The figures of a period: per agent and metric, and of the shop. Agents are kept in ordinal order, so that the order of rows plays no part.</summary>
public sealed class FigureTable
{
    private readonly FrozenDictionary<AgentId, FrozenDictionary<string, MetricValue>> _agents;
    private readonly FrozenDictionary<string, MetricValue> _shop;

    /// <param name="agents">By agent, then by the key of <see cref="MetricReference"/>; events are <c>event:&lt;id&gt;</c>, manual scores <c>manual:&lt;id&gt;</c>.</param>
    /// <param name="shop">By the same keys.</param>
    /// <param name="parametersAreKnown">False for reports, which name a metric without its parameters: then a metric with parameters is found by its id alone.</param>
    public FigureTable(IReadOnlyDictionary<AgentId, IReadOnlyDictionary<string, MetricValue>> agents, IReadOnlyDictionary<string, MetricValue> shop, bool parametersAreKnown = true)
    {
        _agents = agents.ToFrozenDictionary(a => a.Key, a => a.Value.ToFrozenDictionary(StringComparer.Ordinal));
        _shop = shop.ToFrozenDictionary(StringComparer.Ordinal);
        Agents = [.. agents.Keys.Order()];
        ParametersAreKnown = parametersAreKnown;
    }

    public ImmutableArray<AgentId> Agents { get; }
    public bool ParametersAreKnown { get; }

    /// <summary>The agent's figure; none if there is none.</summary>
    public MetricValue Of(AgentId agent, MetricReference metric) => _agents.TryGetValue(agent, out var figures) ? Find(figures, metric) ?? MetricValue.None : MetricValue.None;

    /// <summary>The agent's figure; null if the table has no such entry at all.</summary>
    public MetricValue? Find(AgentId agent, MetricReference metric) => _agents.TryGetValue(agent, out var figures) ? Find(figures, metric) : null;

    /// <summary>The shop's figure; null if the table has no such entry at all.</summary>
    public MetricValue? FindShop(MetricReference metric) => Find(_shop, metric);

    /// <summary>This table with further figures, which go before those that it has.</summary>
    public FigureTable With(IEnumerable<(AgentId Agent, string Key, MetricValue Figure)> further)
    {
        var agents = _agents.ToDictionary(agent => agent.Key, agent => agent.Value.ToDictionary(StringComparer.Ordinal));
        foreach (var (agent, key, figure) in further)
        {
            if (!agents.TryGetValue(agent, out var figures))
            {
                agents[agent] = figures = new Dictionary<string, MetricValue>(StringComparer.Ordinal);
            }

            figures[key] = figure;
        }

        return new FigureTable(agents.ToDictionary(agent => agent.Key, agent => (IReadOnlyDictionary<string, MetricValue>)agent.Value), _shop, ParametersAreKnown);
    }

    /// <summary>The kinds of events that nothing makes use of, each with how often it happened to all, such as <c>late_report × 2</c>; empty where there are none.</summary>
    /// <param name="isUsed">Whether a scheme or plan makes use of an event.</param>
    public string EventsWithout(Func<MetricReference, bool> isUsed) => string.Join(", ", _agents.Values.SelectMany(figures => figures.Keys)
        .Where(MetricReference.NamesEvent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new MetricReference(key)).Where(metric => !isUsed(metric))
        .Select(metric => metric.Event + " × " + NumberText.Plain(Agents.Aggregate(Ratio.Zero, (sum, agent) => sum + (Of(agent, metric).Value ?? Ratio.Zero)))));

    /// <summary>The figure; an event that only others have happened 0 times.</summary>
    public MetricValue WithNoEvents(AgentId agent, MetricReference metric) => Find(agent, metric) ?? (metric.IsEvent && AnybodyHas(metric) ? MetricValue.Of(Ratio.Zero) : MetricValue.None);

    /// <summary>Whether any agent has an entry for the metric.</summary>
    public bool AnybodyHas(MetricReference metric) => Agents.Any(agent => Find(agent, metric) is not null);

    private MetricValue? Find(FrozenDictionary<string, MetricValue> figures, MetricReference metric)
    {
        if (figures.TryGetValue(metric.Key, out var figure))
        {
            return figure;
        }

        return !ParametersAreKnown && metric.With.Length > 0 && figures.TryGetValue(metric.Id, out figure) ? (MetricValue?)figure : null;
    }
}
