using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Documents;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Pay.Texts;

namespace Jinpai.Pay.Plans;

/// <summary>Reads the file form of a pay plan (spec 4.6). All faults are told at once; a plan with a fault is not used.</summary>
public static class PayPlanReader
{
    public static PlanReading Read(string file, string json, Language language)
    {
        var faults = new FaultList(file, PayTexts.In(language));
        var plan = JsonTree.Read(json, faults) is { } root ? Read(root, faults) : null;
        return new PlanReading(faults.Any ? null : plan, faults.Faults);
    }

    private static PayPlan? Read(JsonPart root, FaultList faults)
    {
        if (ObjectReader.Open(root, faults) is not { } reader)
        {
            return null;
        }

        var code = reader.Text("code", required: true);
        var name = reader.Text("name");
        var version = reader.Whole("version", 1, int.MaxValue, required: true);
        var effectiveFrom = reader.Day("effectiveFrom");
        var (schemeCode, scheme) = ReadScheme(reader);
        var audience = SchemeReader.ReadAudience(reader);
        var components = ReadComponents(reader);
        var guard = ReadGuard(reader);
        reader.RefuseUnknown();
        return faults.Any ? null : new PayPlan
        {
            Code = code!,
            Name = name,
            Version = version ?? 1,
            EffectiveFrom = effectiveFrom,
            SchemeCode = schemeCode,
            Scheme = scheme,
            AppliesTo = audience,
            Components = components,
            Guard = guard,
        };
    }

    private static (string? Code, Scheme? Scheme) ReadScheme(ObjectReader reader)
    {
        if (reader.Take("scheme") is not { Kind: JsonValueKind.Object } part)
        {
            return (reader.Text("scheme"), null);
        }

        var scheme = SchemeReader.Read(part, reader.Faults);
        return (scheme?.Code, scheme);
    }

    private static ImmutableArray<Component> ReadComponents(ObjectReader reader)
    {
        var before = reader.Faults.Count;
        var items = reader.Items("components", required: true);
        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add("list_empty", reader.Take("components")!, "[]", reader.Faults.Texts.Say("expect.components"));
        }

        var components = items.Select(item => (Part: item, Component: ComponentReader.Read(item, reader.Faults))).ToList();
        foreach (var (part, component) in components)
        {
            if (component is LimitComponent limit)
            {
                CheckOf(limit, part, components.Select(c => c.Component).OfType<Component>(), reader.Faults);
            }
        }

        return [.. components.Select(c => c.Component).OfType<Component>()];
    }

    /// <summary>A guarantee or cap that looks at a line nobody writes would silently be wrong.</summary>
    private static void CheckOf(LimitComponent limit, JsonPart part, IEnumerable<Component> components, FaultList faults)
    {
        var known = components.Where(c => c is not LimitComponent).SelectMany(c => new[] { c.Kind, c.Name }).OfType<string>().Append("adjustment").Distinct(StringComparer.Ordinal).ToList();
        foreach (var unknown in limit.Of.Where(of => !known.Contains(of)))
        {
            faults.Add("unknown_of", part.Path + ".of", part.Line, unknown, faults.Texts.Say("expect.of", string.Join(", ", known)));
        }
    }

    private static PayGuard ReadGuard(ObjectReader reader)
    {
        if (reader.Take("guard") is not { } part || ObjectReader.Open(part, reader.Faults) is not { } fields)
        {
            return PayGuard.Default;
        }

        var share = fields.Number("deductionShare", least: 0, most: 1, hintKey: "hint.share");
        var minimumWage = fields.Number("minimumWage", least: 0);
        var payDays = fields.Positive("payDays");
        fields.RefuseUnknown();
        return new PayGuard(share ?? PayGuard.Default.DeductionShare, minimumWage, payDays ?? PayGuard.Default.PayDays);
    }
}
