using System.Collections.Immutable;
using Jinpai.Appraisal.Documents;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Reads the file form of a scheme (spec 4.1). All faults are told at once; a scheme with a fault is not used.</summary>
public static class SchemeReader
{
    /// <param name="file">The name of the file, for the faults.</param>
    /// <param name="json">Its text.</param>
    /// <param name="language">Of the faults.</param>
    public static SchemeReading Read(string file, string json, Language language)
    {
        var faults = new FaultList(file, AppraisalTexts.In(language));
        var scheme = JsonTree.Read(json, faults) is { } root ? Read(root, faults) : null;
        return new SchemeReading(faults.Any ? null : scheme, faults.Faults);
    }

    /// <summary>A scheme that is part of another file, such as a pay plan. Null if it has a fault; the faults are in the list.</summary>
    public static Scheme? Read(JsonPart part, FaultList faults)
    {
        var before = faults.Count;
        if (ObjectReader.Open(part, faults) is not { } reader)
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
    public static Audience ReadAudience(ObjectReader reader)
    {
        if (reader.Take("appliesTo") is not { } part || ObjectReader.Open(part, reader.Faults) is not { } lists)
        {
            return Audience.Everybody;
        }

        var audience = new Audience(lists.TextList("roles"), lists.TextList("teams"), lists.TextList("agents"));
        lists.RefuseUnknown();
        return audience;
    }

    private static CriterionDefaults ReadDefaults(ObjectReader reader) => new(
        CriterionReader.ReadMissing(reader) ?? MissingRule.Reweight,
        reader.Whole("minimumSample", 0, int.MaxValue) ?? 0,
        CriterionReader.ReadSmallSample(reader) ?? SmallSampleRule.Mark);

    private static ImmutableArray<Criterion> ReadCriteria(ObjectReader reader, CriterionDefaults defaults)
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
                reader.Faults.Add("criterion_twice", item, metric.Key, reader.Faults.Texts.Say("expect.criterion_once", places[metric.Key]));
            }
        }

        return criteria.ToImmutable();
    }

    private static (Ratio Least, Ratio Most) ReadRange(ObjectReader reader)
    {
        var usual = (Ratio.Zero, Ratio.From(100));
        if (reader.Take("scoreRange") is not { } part)
        {
            return usual;
        }

        var faults = reader.Faults;
        if (part.Items.Length != 2)
        {
            faults.Add("score_range", part, part.Text, faults.Texts.Say("expect.range"));
            return usual;
        }

        if (ObjectReader.NumberOf(part.Items[0], faults) is not { } least || ObjectReader.NumberOf(part.Items[1], faults) is not { } most)
        {
            return usual;
        }

        if (least >= most)
        {
            faults.Add("score_range", part, $"[{part.Items[0].Text}, {part.Items[1].Text}]", faults.Texts.Say("expect.range"));
        }

        return (least, most);
    }
}
