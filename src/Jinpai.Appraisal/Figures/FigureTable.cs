using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Appraisal.Figures;

/// <summary>The figures of a period: per agent and metric, and of the shop. Agents are kept in ordinal order, so that the order of rows plays no part.</summary>
public sealed class FigureTable
{
    private readonly FrozenDictionary<AgentId, FrozenDictionary<string, Figure>> _agents;
    private readonly FrozenDictionary<string, Figure> _shop;

    /// <param name="agents">By agent, then by the key of <see cref="MetricReference"/>; events are <c>event:&lt;id&gt;</c>, manual scores <c>manual:&lt;id&gt;</c>.</param>
    /// <param name="shop">By the same keys.</param>
    /// <param name="parametersAreKnown">False for reports, which name a metric without its parameters: then a metric with parameters is found by its id alone.</param>
    public FigureTable(IReadOnlyDictionary<AgentId, IReadOnlyDictionary<string, Figure>> agents, IReadOnlyDictionary<string, Figure> shop, bool parametersAreKnown = true)
    {
        _agents = agents.ToFrozenDictionary(a => a.Key, a => a.Value.ToFrozenDictionary(StringComparer.Ordinal));
        _shop = shop.ToFrozenDictionary(StringComparer.Ordinal);
        Agents = [.. agents.Keys.Order()];
        ParametersAreKnown = parametersAreKnown;
    }

    public ImmutableArray<AgentId> Agents { get; }
    public bool ParametersAreKnown { get; }

    /// <summary>The agent's figure; none if there is none.</summary>
    public Figure Of(AgentId agent, MetricReference metric) => _agents.TryGetValue(agent, out var figures) ? Find(figures, metric) ?? Figure.None : Figure.None;

    /// <summary>The agent's figure; null if the table has no such entry at all.</summary>
    public Figure? Find(AgentId agent, MetricReference metric) => _agents.TryGetValue(agent, out var figures) ? Find(figures, metric) : null;

    /// <summary>The shop's figure; null if the table has no such entry at all.</summary>
    public Figure? FindShop(MetricReference metric) => Find(_shop, metric);

    /// <summary>This table with further figures, which go before those that it has.</summary>
    public FigureTable With(IEnumerable<(AgentId Agent, string Key, Figure Figure)> further)
    {
        var agents = _agents.ToDictionary(agent => agent.Key, agent => agent.Value.ToDictionary(StringComparer.Ordinal));
        foreach (var (agent, key, figure) in further)
        {
            if (!agents.TryGetValue(agent, out var figures))
            {
                agents[agent] = figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
            }

            figures[key] = figure;
        }

        return new FigureTable(agents.ToDictionary(agent => agent.Key, agent => (IReadOnlyDictionary<string, Figure>)agent.Value), _shop, ParametersAreKnown);
    }

    /// <summary>Whether any agent has an entry for the metric.</summary>
    public bool AnybodyHas(MetricReference metric) => Agents.Any(agent => Find(agent, metric) is not null);

    private Figure? Find(FrozenDictionary<string, Figure> figures, MetricReference metric)
    {
        if (figures.TryGetValue(metric.Key, out var figure))
        {
            return figure;
        }

        return !ParametersAreKnown && metric.With.Length > 0 && figures.TryGetValue(metric.Id, out figure) ? figure : null;
    }
}
