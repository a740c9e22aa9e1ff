using System.Globalization;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Figures;

/// <summary>Figures from the rows of a values file (spec 5.2): agent <c>*</c> is the shop, numerator and denominator beat the value, two rows for one agent and metric are refused.</summary>
public static class ValueFigures
{
    private const decimal Most = 1_000_000_000_000m;
    private static readonly AgentId Shop = new("*");

    public static FigureReading From(IEnumerable<ImportedMetricValue> rows, string file, Language language)
    {
        var texts = AppraisalTexts.In(language);
        var issues = new List<Issue>();
        var agents = new Dictionary<AgentId, IReadOnlyDictionary<string, Figure>>();
        var shop = new Dictionary<string, Figure>(StringComparer.Ordinal);
        var lines = new Dictionary<(AgentId Agent, string Metric), long>();
        foreach (var row in rows.OrderBy(r => r.Line))
        {
            if (!lines.TryAdd((row.Agent, row.Metric), row.Line))
            {
                var first = lines[(row.Agent, row.Metric)].ToString(CultureInfo.InvariantCulture);
                issues.Add(Fault("value_twice", row, row.Agent + ", " + row.Metric, texts.Say("expect.value_once", first)));
                continue;
            }

            if (row.Metric.StartsWith("event:", StringComparison.Ordinal) && Counted(row) is { } count && (count.Sign < 0 || !count.Denominator.IsOne))
            {
                issues.Add(Fault("event_count", row, DecimalText.Plain(count), texts.Say("expect.event_count")));
                continue;
            }

            if (new[] { row.Value, row.Numerator, row.Denominator, row.Sample }.Any(n => n is > Most or < -Most))
            {
                issues.Add(Fault("value_too_large", row, row.Agent + ", " + row.Metric, texts.Say("expect.value_size")));
                continue;
            }

            Add(row);
        }

        return new FigureReading(new FigureTable(agents, shop, parametersAreKnown: false), [.. issues]);

        void Add(ImportedMetricValue row)
        {
            if (row.Agent == Shop)
            {
                shop[row.Metric] = FigureOf(row);
                return;
            }

            if (!agents.TryGetValue(row.Agent, out var figures))
            {
                agents[row.Agent] = figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
            }

            ((Dictionary<string, Figure>)figures)[row.Metric] = FigureOf(row);
        }

        Issue Fault(string code, ImportedMetricValue row, string found, string expected) =>
            new(Severity.Error, code, new Origin(file, Line: row.Line), found, expected, texts.Say("action.values_refused"));
    }

    private static Ratio? Counted(ImportedMetricValue row) => FigureOf(row).Value;

    private static Figure FigureOf(ImportedMetricValue row)
    {
        Ratio? sample = row.Sample is { } counted ? Ratio.From(counted) : null;
        return row switch
        {
            { State: FigureState.Immature } => Figure.Immature,
            { State: FigureState.None } => Figure.None,
            { Numerator: { } numerator, Denominator: { } denominator } => Figure.Of(Ratio.From(numerator), Ratio.From(denominator), sample),
            { Value: { } value } => Figure.Of(Ratio.From(value), sample ?? WholeDenominator(row)),
            _ => Figure.None,
        };
    }

    private static Ratio? WholeDenominator(ImportedMetricValue row) =>
        row.Denominator is { } denominator && denominator > 0 && decimal.IsInteger(denominator) ? Ratio.From(denominator) : null;
}
