using System.Text.Json;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads the rules of a criterion that are objects.</summary>
internal static class PointsRuleReader
{
    private static readonly LocalText SameAnchors = new("两个锚点的 value 相同", "both anchors have the same value");
    private static readonly LocalText AnchorExpected = "{\"value\": …, \"points\": …}";

    public static LinearRule? Linear(DocumentReader reader)
    {
        var from = Anchor(reader, "from");
        var to = Anchor(reader, "to");
        if (from is not var (fromValue, fromPoints) || to is not var (toValue, toPoints))
        {
            return null;
        }

        if (fromValue == toValue)
        {
            reader.Faults.Add(SchemeIssues.LinearAnchors, reader.Part, SameAnchors);
            return null;
        }

        return new LinearRule(fromValue, fromPoints, toValue, toPoints);
    }

    public static PerUnitRule? PerUnit(DocumentReader reader)
    {
        var target = reader.Number("target", required: true);
        var unit = reader.Positive("unit", required: true);
        var start = reader.Number("start", required: true);
        var under = reader.Number("under") ?? Ratio.Zero;
        var over = reader.Number("over") ?? Ratio.Zero;
        var count = reader.Choice("count", ("exact", UnitCount.Exact), ("whole", UnitCount.Whole), ("started", UnitCount.Started)) ?? UnitCount.Exact;
        if (!reader.Has("under") && !reader.Has("over"))
        {
            reader.Missing("under", "under / over");
        }

        var (min, max) = Bounds(reader);
        return target is { } at && unit is { } size && start is { } first ? new PerUnitRule(at, size, first, under, over, count, min, max) : null;
    }

    public static TargetRule? Target(DocumentReader reader)
    {
        var (min, max) = Bounds(reader);
        var goal = reader.Text("metric");
        if (goal is not null)
        {
            if (reader.Has("value"))
            {
                reader.Faults.Add(SchemeIssues.TargetTwo, reader.Part, "value, metric");
            }

            return new TargetRule(null, new MetricReference(goal), min, max);
        }

        if (reader.Take("value") is { Kind: JsonValueKind.String } text)
        {
            return reader.Text("value") is { } id && text is not null ? new TargetRule(null, new MetricReference(id), min, max) : null;
        }

        return reader.Positive("value", required: true) is { } number ? new TargetRule(number, null, min, max) : null;
    }

    public static RankRule? Rank(DocumentReader reader)
    {
        var best = RankReader.ReadBest(reader);
        var places = RankReader.NumberList(reader, "points");
        var otherwise = reader.Number("otherwise", required: true);
        return best is { } direction && places is { } points && otherwise is { } rest ? new RankRule(direction, points, rest) : null;
    }

    private static (Ratio Value, Ratio Points)? Anchor(DocumentReader reader, string name)
    {
        if (reader.Require(name, AnchorExpected) is not { } part || DocumentReader.Open(part, reader.Faults) is not { } anchor)
        {
            return null;
        }

        var value = anchor.Number("value", required: true);
        var points = anchor.Number("points", required: true);
        anchor.RefuseUnknown();
        return value is { } v && points is { } p ? (v, p) : null;
    }

    private static (Ratio? Min, Ratio? Max) Bounds(DocumentReader reader)
    {
        var min = reader.Number("min");
        var max = reader.Number("max");
        if (min is { } low && max is { } high && low > high)
        {
            reader.Faults.Add(SchemeIssues.MinAboveMax, reader.Take("min")!, reader.Take("min")!.Text, reader.Take("max")!.Text);
        }

        return (min, max);
    }
}
