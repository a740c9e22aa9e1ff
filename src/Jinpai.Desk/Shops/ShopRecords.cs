using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reports;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Appraising;

/// <summary>What a shop's own records say of a period beside the computed metrics: events, targets, imported values; and who is who.</summary>
public static class ShopRecords
{
    private static readonly AgentId Shop = new("*");

    public static void AddTo(Dictionary<AgentId, Dictionary<string, Figure>> agents, Dictionary<string, Figure> shop, ShopReader reader, BusinessDay first, BusinessDay last)
    {
        foreach (var events in reader.Records<AgentEventRecord>(first, last).Where(record => record.Day >= first && record.Day <= last).GroupBy(record => (record.Agent, record.Event)))
        {
            Of(agents, events.Key.Agent)["event:" + events.Key.Event] = Figure.Of(Ratio.From(events.Sum(record => record.Count)));
        }

        foreach (var target in reader.Records<TargetRecord>().Where(target => target.From <= first && target.To >= last))
        {
            var figures = target.Kind == TargetSubject.Shop ? shop : target.Kind == TargetSubject.Agent ? Of(agents, new AgentId(target.Subject)) : null;
            if (figures is not null)
            {
                figures["target:" + target.Metric] = Figure.Of(Ratio.From(target.Value));
            }
        }

        foreach (var value in reader.Records<ImportedMetricValue>().Where(value => value.From == first && value.To == last))
        {
            // Where both exist, the computed figure is the one that opens down to its rows. A computed figure without data says nothing against an imported one.
            var figures = value.Agent == Shop ? shop : Of(agents, value.Agent);
            if (!figures.TryGetValue(value.Metric, out var computed) || computed.State == FigureState.None)
            {
                figures[value.Metric] = FigureOf(value);
            }
        }

        // A score given on a sheet goes before one that stood in a file of values: it has a note and an author.
        foreach (var score in reader.Records<ManualScoreRecord>().Where(score => score.From == first && score.To == last))
        {
            Of(agents, score.Agent)[score.Metric] = Figure.Of(Ratio.From(score.Score));
        }
    }

    /// <summary>Whoever is on the list of agents, has an imported figure, or was seen at work.</summary>
    public static HashSet<AgentId> KnownAgents(ShopReader reader) =>
    [
        .. reader.Records<AgentRecord>().Select(record => record.Agent),
        .. reader.Records<ImportedMetricValue>().Select(value => value.Agent).Where(agent => agent != Shop),
        .. reader.Measures(new BusinessDay(int.MinValue), new BusinessDay(int.MaxValue)).Select(row => row.Agent).OfType<AgentId>(),
    ];

    /// <summary>Periods of imported figures that touch the days without being just these: they are not added up, and count for nothing here.</summary>
    public static IReadOnlyList<ReportPeriod> OtherPeriods(ShopReader reader, BusinessDay first, BusinessDay last)
    {
        var wanted = new ReportPeriod(first, last);
        return [.. reader.Records<ImportedMetricValue>().Where(value => value is { From: not null, To: not null }).Select(value => new ReportPeriod(value.From!.Value, value.To!.Value))
            .Distinct().Where(period => period != wanted && period.Overlaps(wanted)).OrderBy(period => period.First).ThenBy(period => period.Last)];
    }

    public static ImmutableArray<Person> People(ShopReader reader, IEnumerable<AgentId> agents)
    {
        var records = reader.Records<AgentRecord>().ToLookup(record => record.Agent);
        return [.. agents.Order().Select(agent => new Person(
            agent,
            [.. records[agent].Select(record => record.Role ?? AgentRole.Both).DefaultIfEmpty(AgentRole.Both).SelectMany(role => Person.RolesOf(role)).Distinct(StringComparer.Ordinal)],
            [.. records[agent].Select(record => record.Team).OfType<string>().Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>The agent's figures, to be added to.</summary>
    public static Dictionary<string, Figure> Of(Dictionary<AgentId, Dictionary<string, Figure>> agents, AgentId agent)
    {
        if (!agents.TryGetValue(agent, out var figures))
        {
            figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
            agents.Add(agent, figures);
        }

        return figures;
    }

    /// <summary>What a file said, as a figure.</summary>
    public static Figure FigureOf(ImportedMetricValue value) => value switch
    {
        { State: FigureState.Immature } => Figure.Immature,
        { State: FigureState.Ok, Numerator: { } numerator, Denominator: { } denominator } => Figure.Of(Ratio.From(numerator), Ratio.From(denominator)),
        { State: FigureState.Ok, Value: { } plain } => Figure.Of(Ratio.From(plain), value.Sample is { } sample ? Ratio.From(sample) : null),
        _ => Figure.None,
    };
}
