using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Metrics.Reports;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Tests;

/// <summary>Asks for all computed metrics of hand-made facts.</summary>
internal static class Ask
{
    internal static readonly DataCoverage All = new(Some.At(60, 0), Some.At(60, 0), true);

    internal static MetricTable Agents(int first, int last, params BuyerFacts[] facts) => Table(MetricGrouping.Agents, first, last, RuleBook.Default, All, facts);

    internal static MetricTable Table(MetricGrouping grouping, int first, int last, RuleBook rules, DataCoverage coverage, params BuyerFacts[] facts) =>
        Table(MetricCatalog.Known, grouping, first, last, rules, coverage, facts);

    internal static MetricTable Table(MetricCatalog catalog, MetricGrouping grouping, int first, int last, RuleBook rules, DataCoverage coverage, params BuyerFacts[] facts)
    {
        var distinct = new DistinctBuyers();
        foreach (var buyer in facts)
        {
            distinct.Add(buyer);
        }

        var query = new MetricQuery { Days = new DaySpan(Some.Day(first), Some.Day(last)), Metrics = [.. catalog.Computed], Grouping = grouping, Catalog = catalog };
        return query.Run(Some.Fold(rules, facts), rules, coverage, distinct.Count);
    }

    internal static MetricRow Of(this MetricTable table, AgentId agent) => table.Rows.Single(row => row.Subject.Name == agent.Value);

    /// <summary>The figure as text: the number, or its state.</summary>
    internal static string Text(this MetricRow row, string id) => row[id] switch
    {
        { State: FigureState.Ok, Value: { } value } => NumberText.Plain(value),
        { State: var state } => state.ToString().ToLowerInvariant(),
    };

    /// <summary>Several figures, separated by blanks.</summary>
    internal static string Texts(this MetricRow row, string ids) => string.Join(' ', ids.Split(' ').Select(row.Text));
}
