using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>Reads the file form of a pay plan (spec 4.6). All faults are told at once; a plan with a fault is not used.</summary>
public static class PayPlanReader
{
    private static readonly LocalText ComponentsExpected = new("至少一项工资构成", "at least one component");

    public static PlanReading Read(string file, string json)
    {
        var faults = new DocumentFaults(file);
        var plan = JsonTree.Read(json, faults) is { } root ? Read(root, faults) : null;
        return new PlanReading(faults.Any ? null : plan, faults.Faults);
    }

    private static PayPlan? Read(JsonPart root, DocumentFaults faults)
    {
        if (DocumentReader.Open(root, faults) is not { } reader)
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

    private static (string? Code, Scheme? Scheme) ReadScheme(DocumentReader reader)
    {
        if (reader.Take("scheme") is not { Kind: JsonValueKind.Object } part)
        {
            return (reader.Text("scheme"), null);
        }

        var scheme = SchemeReader.Read(part, reader.Faults);
        return (scheme?.Code, scheme);
    }

    private static ImmutableArray<Component> ReadComponents(DocumentReader reader)
    {
        var before = reader.Faults.Count;
        var items = reader.Items("components", required: true);
        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add(DocumentFault.ListEmpty, reader.Take("components")!, "[]", ComponentsExpected);
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
    private static void CheckOf(LimitComponent limit, JsonPart part, IEnumerable<Component> components, DocumentFaults faults)
    {
        var known = components.Where(c => c is not LimitComponent).SelectMany(c => new[] { c.Kind, c.Name }).OfType<string>().Append("adjustment").Distinct(StringComparer.Ordinal).ToList();
        foreach (var unknown in limit.Of.Where(of => !known.Contains(of)))
        {
            faults.Add(PlanIssues.UnknownOf, part.Path + ".of", part.Line, unknown, string.Join(", ", known));
        }
    }

    private static PayGuard ReadGuard(DocumentReader reader)
    {
        if (reader.Take("guard") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } fields)
        {
            return PayGuard.Default;
        }

        var share = fields.Number("deductionShare", least: 0, most: 1, hint: PlanHints.Share);
        var minimumWage = fields.Number("minimumWage", least: 0);
        var payDays = fields.Positive("payDays");
        fields.RefuseUnknown();
        return new PayGuard(share ?? PayGuard.Default.DeductionShare, minimumWage, payDays ?? PayGuard.Default.PayDays);
    }
}
