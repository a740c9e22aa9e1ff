using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads the events of a scheme.</summary>
internal static class EventRuleReader
{
    private static readonly LocalText NegativeCap = new("与扣分同号的下限（负数）", "a negative cap, as the points are negative");
    private static readonly LocalText PositiveCap = new("与加分同号的上限（正数）", "a positive cap, as the points are positive");

    public static ImmutableArray<EventRule> Read(ImmutableArray<JsonPart> items, DocumentFaults faults)
    {
        var rules = ImmutableArray.CreateBuilder<EventRule>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (DocumentReader.Open(item, faults) is not { } reader)
            {
                continue;
            }

            var id = reader.Text("event", required: true);
            var name = reader.Text("name");
            var points = reader.Number("points", required: true);
            var cap = ReadCap(reader, points);
            var (from, text) = ReadNotify(reader);
            reader.RefuseUnknown();
            if (id is not null && !places.TryAdd(id, item.Path))
            {
                faults.Add(SchemeIssues.EventTwice, item, id, places[id]);
            }
            else if (id is not null && points is { } each)
            {
                rules.Add(new EventRule(id, name, each, cap, from, text));
            }
        }

        return rules.ToImmutable();
    }

    private static Ratio? ReadCap(DocumentReader reader, Ratio? points)
    {
        var cap = reader.Number("cap");
        if (cap is { } limit && points is { } each && limit.Sign * each.Sign < 0)
        {
            var part = reader.Take("cap")!;
            reader.Faults.Add(SchemeIssues.CapSign, part, part.Text, each.Sign < 0 ? NegativeCap : PositiveCap);
        }

        return cap;
    }

    private static (int? From, string? Text) ReadNotify(DocumentReader reader)
    {
        if (reader.Take("notify") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } notify)
        {
            return (null, null);
        }

        var from = notify.Whole("from", 1, int.MaxValue, required: true);
        var text = notify.Text("text", required: true);
        notify.RefuseUnknown();
        return (from, text);
    }
}
