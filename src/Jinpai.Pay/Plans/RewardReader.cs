using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core.Documents;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Pay.Plans;

/// <summary>Reads rewards.</summary>
internal static class RewardReader
{
    public static Component? Reward(DocumentReader reader, string? name)
    {
        ComponentReader.ExactlyOne(reader, "metric", "event");
        var metric = reader.Text("metric");
        if (reader.Text("event") is { } happened)
        {
            metric = "event:" + happened;
        }

        ComponentReader.ExactlyOne(reader, "bands", "steps", "amount");
        var bands = ComponentReader.Bands(reader, "bands", "amount");
        var steps = Steps(reader);
        var each = reader.Number("amount", least: 0);
        if (each is not null && metric is not null && !metric.StartsWith("event:", StringComparison.Ordinal))
        {
            reader.Faults.Add(PlanIssues.AmountOfEvent, reader.Take("amount")!, metric);
        }

        var sample = reader.Whole("minimumSample", 0, int.MaxValue) ?? 0;
        return metric is null ? null : new RewardComponent(name, new MetricReference(metric), bands, steps, each, sample);
    }

    public static Component? RankReward(DocumentReader reader, string? name)
    {
        var metric = reader.Text("metric", required: true);
        var best = reader.Has("best") ? RankReader.ReadBest(reader) : MetricDirection.HigherIsBetter;
        var amounts = RankReader.NumberList(reader, "amounts", 0);
        var sample = reader.Whole("minimumSample", 0, int.MaxValue) ?? 0;
        return metric is null || amounts is not { } places || best is not { } direction ? null
            : new RankRewardComponent(name, metric == "score" ? null : new MetricReference(metric), direction, places, sample);
    }

    private static RewardSteps? Steps(DocumentReader reader)
    {
        if (reader.Take("steps") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } fields)
        {
            return null;
        }

        var from = fields.Number("from", required: true);
        var every = fields.Positive("every", required: true);
        var amount = fields.Number("amount", required: true, least: 0);
        var max = fields.Number("max", least: 0);
        fields.RefuseUnknown();
        return from is { } start && every is { } step && amount is { } each ? new RewardSteps(start, step, each, max) : null;
    }
}
