using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Documents;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads one criterion of a scheme.</summary>
internal static class CriterionReader
{
    private static readonly string[] Rules = ["bands", "linear", "perUnit", "target", "rank"];

    /// <param name="metric">Its metric even where the rest is wrong, so that a criterion written twice is told as well.</param>
    public static Criterion? Read(JsonPart part, DocumentFaults faults, CriterionDefaults defaults, out MetricReference? metric)
    {
        metric = null;
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var before = faults.Count;
        var manual = reader.Text("manual");
        metric = manual is null ? ReadMetric(reader, required: !reader.Has("manual")) : new MetricReference("manual:" + manual);
        if (manual is not null && reader.Has("metric"))
        {
            faults.Add(SchemeIssues.MetricOrManual, reader.Take("metric")!, "metric, manual");
        }

        var name = reader.Text("name");
        var perspective = reader.Choice("perspective", Perspectives.Known);
        var weight = reader.Number("weight", required: true, least: 0);
        var missing = ReadMissing(reader) ?? (manual is null ? defaults.Missing : MissingRule.Block);
        var minimumSample = reader.Whole("minimumSample", 0, int.MaxValue) ?? (manual is null ? defaults.MinimumSample : 0);
        var smallSample = ReadSmallSample(reader) ?? defaults.SmallSample;
        var rule = reader.Has("manual") ? ReadManual(reader) : ReadRule(reader);
        reader.RefuseUnknown();
        return faults.Count != before || metric is null || rule is null ? null : new Criterion
        {
            Metric = metric,
            Name = name,
            Perspective = perspective,
            Weight = weight ?? Ratio.Zero,
            Rule = rule,
            Missing = missing,
            MinimumSample = minimumSample,
            SmallSample = smallSample,
        };
    }

    public static MissingRule? ReadMissing(DocumentReader reader) => reader.Choice(
        "missing", ("reweight", MissingRule.Reweight), ("zero", MissingRule.Zero), ("full", MissingRule.Full), ("block", MissingRule.Block));

    public static SmallSampleRule? ReadSmallSample(DocumentReader reader) => reader.Choice(
        "smallSample", ("mark", SmallSampleRule.Mark), ("reweight", SmallSampleRule.Reweight), ("wilson", SmallSampleRule.Wilson));

    /// <summary>Reads <c>metric</c> and <c>with</c>.</summary>
    public static MetricReference? ReadMetric(DocumentReader reader, bool required)
    {
        var id = reader.Text("metric", required);
        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (reader.Take("with") is { } with && DocumentReader.Open(with, reader.Faults) is not null)
        {
            foreach (var (name, value) in with.Members)
            {
                if (value.Kind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
                {
                    reader.Faults.Add(SchemeIssues.Parameter, value, value.Text);
                }

                parameters.Add(new(name, value.Number is { } number ? NumberText.Plain(number) : value.Text));
            }
        }

        return id is null ? null : new MetricReference(id, [.. parameters.OrderBy(p => p.Key, StringComparer.Ordinal)]);
    }

    private static ManualRule? ReadManual(DocumentReader reader) => reader.Positive("max", required: true) is { } max ? new ManualRule(max) : null;

    private static PointsRule? ReadRule(DocumentReader reader)
    {
        var given = Rules.Where(reader.Has).ToList();
        if (given.Count == 0)
        {
            reader.Missing(Rules[0], string.Join(" / ", Rules));
            return null;
        }

        if (given.Count > 1)
        {
            reader.Faults.Add(SchemeIssues.RulesMany, reader.Part, string.Join(", ", given), string.Join(" / ", Rules));
        }

        PointsRule? rule = null;
        foreach (var kind in given)
        {
            var part = reader.Take(kind)!;
            rule = kind == "bands" ? ReadBands(part, reader.Faults) : ReadObject(kind, part, reader.Faults);
        }

        return rule;
    }

    private static BandsRule? ReadBands(JsonPart part, DocumentFaults faults) => BandReader.ReadNumbers(part, faults, "points") is { } bands ? new BandsRule(bands) : null;

    private static PointsRule? ReadObject(string kind, JsonPart part, DocumentFaults faults)
    {
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        PointsRule? rule = kind switch
        {
            "linear" => PointsRuleReader.Linear(reader),
            "perUnit" => PointsRuleReader.PerUnit(reader),
            "target" => PointsRuleReader.Target(reader),
            _ => PointsRuleReader.Rank(reader),
        };
        reader.RefuseUnknown();
        return rule;
    }
}
