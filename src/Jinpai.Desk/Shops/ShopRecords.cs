using System.Collections.Immutable;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Shops;

/// <summary>What a shop's own records say of a period beside the computed metrics: events, targets, imported values; and who is who.</summary>
public static class ShopRecords
{
    public static void AddTo(Dictionary<AgentId, Dictionary<string, MetricValue>> agents, Dictionary<string, MetricValue> shop, ShopReader reader, DaySpan days)
    {
        foreach (var events in reader.Records<AgentEventRecord>(days).Where(record => days.Contains(record.Day)).GroupBy(record => (record.Agent, record.Event)))
        {
            Of(agents, events.Key.Agent)["event:" + events.Key.Event] = MetricValue.Of(Ratio.From(events.Sum(record => record.Count)));
        }

        foreach (var target in reader.Records<TargetRecord>().Where(target => target.From <= days.First && target.To >= days.Last))
        {
            var figures = target.Kind == TargetSubject.Shop ? shop : target.Kind == TargetSubject.Agent ? Of(agents, new AgentId(target.Subject)) : null;
            if (figures is not null)
            {
                figures["target:" + target.Metric] = MetricValue.Of(Ratio.From(target.Value));
            }
        }

        foreach (var value in reader.Records<ImportedMetricValue>().Where(value => value.From == days.First && value.To == days.Last))
        {
            // Where both exist, the computed figure is the one that opens down to its rows. A computed figure without data says nothing against an imported one.
            var figures = value.Subject.IsShop ? shop : Of(agents, value.Agent);
            if (!figures.TryGetValue(value.Metric, out var computed) || computed.State == FigureState.None)
            {
                figures[value.Metric] = MetricValue.Of(value);
            }
        }

        // A score given on a sheet goes before one that stood in a file of values: it has a note and an author.
        foreach (var score in reader.Records<ManualScoreRecord>().Where(score => score.From == days.First && score.To == days.Last))
        {
            Of(agents, score.Agent)[score.Metric] = MetricValue.Of(Ratio.From(score.Score));
        }
    }

    /// <summary>Whoever is on the list of agents, has an imported figure, or was seen at work.</summary>
    public static HashSet<AgentId> KnownAgents(ShopReader reader) =>
    [
        .. reader.Records<AgentRecord>().Select(record => record.Agent),
        .. reader.Records<ImportedMetricValue>().Select(value => value.Subject.Agent).OfType<AgentId>(),
        .. reader.Measures(DaySpan.Always).Select(row => row.Agent).OfType<AgentId>(),
    ];

    /// <summary>Periods of imported figures that touch the days without being just these: they are not added up, and count for nothing here.</summary>
    public static IReadOnlyList<DaySpan> OtherPeriods(ShopReader reader, DaySpan days)
    {
        return [.. reader.Records<ImportedMetricValue>().Select(value => value is { From: { } first, To: { } last } ? DaySpan.TryCreate(first, last) : null)
            .OfType<DaySpan>().Distinct().Where(period => period != days && period.Overlaps(days)).OrderBy(period => period.First).ThenBy(period => period.Last)];
    }

    public static ImmutableArray<Person> People(ShopReader reader, IEnumerable<AgentId> agents, DaySpan days)
    {
        var all = reader.Records<AgentRecord>();
        var records = all.ToLookup(record => record.Agent);
        var roster = new TeamRoster(all);
        return [.. agents.Order().Select(agent => new Person(
            agent,
            [.. records[agent].Select(record => record.Role ?? AgentRole.Both).DefaultIfEmpty(AgentRole.Both).SelectMany(role => Person.RolesOf(role)).Distinct(StringComparer.Ordinal)],
            roster.TeamOf(agent, days.Last) is { } team ? [team] : []))];
    }

    /// <summary>The agent's figures, to be added to.</summary>
    public static Dictionary<string, MetricValue> Of(Dictionary<AgentId, Dictionary<string, MetricValue>> agents, AgentId agent)
    {
        if (!agents.TryGetValue(agent, out var figures))
        {
            figures = new Dictionary<string, MetricValue>(StringComparer.Ordinal);
            agents.Add(agent, figures);
        }

        return figures;
    }
}
