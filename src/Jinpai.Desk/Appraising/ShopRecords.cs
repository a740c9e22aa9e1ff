using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Records;
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
            // Where both exist, the computed figure is the one that opens down to its rows.
            _ = (value.Agent == Shop ? shop : Of(agents, value.Agent)).TryAdd(value.Metric, FigureOf(value));
        }
    }

    public static ImmutableArray<Person> People(ShopReader reader, IEnumerable<AgentId> agents)
    {
        var records = reader.Records<AgentRecord>().ToLookup(record => record.Agent);
        return [.. agents.Order().Select(agent => new Person(
            agent,
            [.. records[agent].Select(record => record.Role ?? AgentRole.Both).DefaultIfEmpty(AgentRole.Both).SelectMany(role => Person.RolesOf(role)).Distinct(StringComparer.Ordinal)],
            [.. records[agent].Select(record => record.Team).OfType<string>().Distinct(StringComparer.Ordinal)]))];
    }

    private static Dictionary<string, Figure> Of(Dictionary<AgentId, Dictionary<string, Figure>> agents, AgentId agent)
    {
        if (!agents.TryGetValue(agent, out var figures))
        {
            figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
            agents.Add(agent, figures);
        }

        return figures;
    }

    private static Figure FigureOf(ImportedMetricValue value) => value switch
    {
        { State: FigureState.Immature } => Figure.Immature,
        { State: FigureState.Ok, Numerator: { } numerator, Denominator: { } denominator } => Figure.Of(Ratio.From(numerator), Ratio.From(denominator)),
        { State: FigureState.Ok, Value: { } plain } => Figure.Of(Ratio.From(plain), value.Sample is { } sample ? Ratio.From(sample) : null),
        _ => Figure.None,
    };
}
