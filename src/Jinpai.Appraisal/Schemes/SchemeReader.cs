using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Documents;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads the file form of a scheme (spec 4.1). All faults are told at once; a scheme with a fault is not used.</summary>
public static class SchemeReader
{
    /// <param name="file">The name of the file, for the faults.</param>
    /// <param name="json">Its text.</param>
    public static SchemeReading Read(string file, string json)
    {
        var faults = new DocumentFaults(file);
        var scheme = JsonTree.Read(json, faults) is { } root ? Read(root, faults) : null;
        return new SchemeReading(faults.Any ? null : scheme, faults.Faults);
    }

    /// <summary>A scheme that is part of another file, such as a pay plan. Null if it has a fault; the faults are in the list.</summary>
    public static Scheme? Read(JsonPart part, DocumentFaults faults)
    {
        var before = faults.Count;
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var code = reader.Text("code", required: true);
        var name = reader.Text("name");
        var version = reader.Whole("version", 1, int.MaxValue, required: true);
        var effectiveFrom = reader.Day("effectiveFrom");
        var period = reader.Choice("period", ("month", SchemePeriod.Month), ("week", SchemePeriod.Week), ("quarter", SchemePeriod.Quarter));
        var audience = ReadAudience(reader);
        var defaults = ReadDefaults(reader);
        var criteria = ReadCriteria(reader, defaults);
        var events = EventRuleReader.Read(reader.Items("events"), faults);
        RefuseNothing(reader, criteria);
        var startingPoints = reader.Number("startingPoints");
        var rounding = reader.Whole("rounding", 0, 8);
        var (least, most) = ReadRange(reader);
        reader.RefuseUnknown();
        return faults.Count != before ? null : new Scheme
        {
            Code = code!,
            Name = name,
            Version = version ?? 1,
            EffectiveFrom = effectiveFrom,
            Period = period ?? SchemePeriod.Month,
            AppliesTo = audience,
            Criteria = criteria,
            Events = events,
            StartingPoints = startingPoints ?? Ratio.Zero,
            LeastScore = least,
            MostScore = most,
            Rounding = rounding ?? 2,
        };
    }

    /// <summary>Reads <c>appliesTo</c> of a scheme or plan.</summary>
    public static Audience ReadAudience(DocumentReader reader)
    {
        if (reader.Take("appliesTo") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } lists)
        {
            return Audience.Everybody;
        }

        var audience = new Audience(lists.TextList("roles"), lists.TextList("teams"), lists.TextList("agents"));
        lists.RefuseUnknown();
        return audience;
    }

    private static CriterionDefaults ReadDefaults(DocumentReader reader) => new(
        CriterionReader.ReadMissing(reader) ?? MissingRule.Reweight,
        reader.Whole("minimumSample", 0, int.MaxValue) ?? 0,
        CriterionReader.ReadSmallSample(reader) ?? SmallSampleRule.Mark);

    private static ImmutableArray<Criterion> ReadCriteria(DocumentReader reader, CriterionDefaults defaults)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in reader.Items("criteria", required: true))
        {
            var criterion = CriterionReader.Read(item, reader.Faults, defaults, out var metric);
            if (criterion is not null)
            {
                criteria.Add(criterion);
            }

            if (metric is not null && !places.TryAdd(metric.Key, item.Path))
            {
                reader.Faults.Add(SchemeIssues.CriterionTwice, item, metric.Key, places[metric.Key]);
            }
        }

        return criteria.ToImmutable();
    }

    /// <summary>A scheme by which everybody gets the same whatever they do: no event, and no criterion or none with a weight.</summary>
    private static void RefuseNothing(DocumentReader reader, ImmutableArray<Criterion> criteria)
    {
        if (reader.Take("criteria") is { Kind: JsonValueKind.Array } list && criteria.Length == list.Items.Length && criteria.All(c => c.Weight.Sign == 0) && reader.Take("events") is not { Items.Length: > 0 })
        {
            reader.Faults.Add(SchemeIssues.NothingAppraised, list, list.Items.IsEmpty ? "[]" : "weight 0");
        }
    }

    private static (Ratio Least, Ratio Most) ReadRange(DocumentReader reader)
    {
        var usual = (Ratio.Zero, Ratio.From(100));
        if (reader.Take("scoreRange") is not { } part)
        {
            return usual;
        }

        var faults = reader.Faults;
        if (part.Items.Length != 2)
        {
            faults.Add(SchemeIssues.ScoreRange, part, part.Text);
            return usual;
        }

        if (DocumentReader.NumberOf(part.Items[0], faults) is not { } least || DocumentReader.NumberOf(part.Items[1], faults) is not { } most)
        {
            return usual;
        }

        if (least >= most)
        {
            faults.Add(SchemeIssues.ScoreRange, part, $"[{part.Items[0].Text}, {part.Items[1].Text}]");
        }

        return (least, most);
    }
}
