using System.Collections.Immutable;
using Jinpai.Appraisal.Documents;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads the events of a scheme.</summary>
internal static class EventRuleReader
{
    public static ImmutableArray<EventRule> Read(ImmutableArray<JsonPart> items, FaultList faults)
    {
        var rules = ImmutableArray.CreateBuilder<EventRule>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (ObjectReader.Open(item, faults) is not { } reader)
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
                faults.Add("event_twice", item, id, faults.Texts.Say("expect.event_once", places[id]));
            }
            else if (id is not null && points is { } each)
            {
                rules.Add(new EventRule(id, name, each, cap, from, text));
            }
        }

        return rules.ToImmutable();
    }

    private static Ratio? ReadCap(ObjectReader reader, Ratio? points)
    {
        var cap = reader.Number("cap");
        if (cap is { } limit && points is { } each && limit.Sign * each.Sign < 0)
        {
            var part = reader.Take("cap")!;
            reader.Faults.Add("cap_sign", part, part.Text, reader.Faults.Texts.Say(each.Sign < 0 ? "expect.cap_negative" : "expect.cap_positive"));
        }

        return cap;
    }

    private static (int? From, string? Text) ReadNotify(ObjectReader reader)
    {
        if (reader.Take("notify") is not { } part || ObjectReader.Open(part, reader.Faults) is not { } notify)
        {
            return (null, null);
        }

        var from = notify.Whole("from", 1, int.MaxValue, required: true);
        var text = notify.Text("text", required: true);
        notify.RefuseUnknown();
        return (from, text);
    }
}
