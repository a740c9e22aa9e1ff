using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Tests;

/// <summary>Schemes and figures as short as a test's sentence.</summary>
internal static class Given
{
    public static Scheme Scheme(string json)
    {
        var reading = SchemeReader.Read("scheme.json", json);
        Assert.Empty(reading.Faults);
        return reading.Scheme!;
    }

    /// <summary>A scheme around criteria: <paramref name="more"/> are further fields.</summary>
    public static Scheme Criteria(string criteria, string more = "") =>
        Scheme($$"""{ "code": "s", "version": 1, "criteria": [{{criteria}}] {{(more.Length == 0 ? "" : ", " + more)}} }""");

    public static Metric Metric(string id, MetricDirection direction = MetricDirection.Neutral) => new()
    {
        Id = id,
        Chinese = "指标 " + id,
        English = "metric " + id,
        ChineseDefinition = "",
        EnglishDefinition = "",
        Section = MetricSection.Reception,
        Unit = MetricUnit.Count,
        Direction = direction,
    };

    public static Ratio Number(string text)
    {
        Assert.True(ExactNumber.TryParse(text, out var number), text);
        return number;
    }

    /// <summary>Lines of a values file: <c>agent,metric,value,numerator,denominator,sample</c>; value may be 延迟统计 or -.</summary>
    public static FigureTable Values(params string[] lines)
    {
        var reading = ValueFigures.From(Rows(lines), "values.csv");
        Assert.Empty(reading.Issues);
        return reading.Table;
    }

    public static IEnumerable<ImportedMetricValue> Rows(params string[] lines) => lines.Select((line, index) =>
    {
        var cells = line.Split(',');
        var value = cells.ElementAtOrDefault(2) ?? "";
        var state = value switch { "延迟统计" => FigureState.Immature, "-" => FigureState.None, _ => FigureState.Ok };
        return new ImportedMetricValue(new AgentId(cells[0]), cells[1], state == FigureState.Ok ? Cell(value) : null, Cell(cells.ElementAtOrDefault(3)), Cell(cells.ElementAtOrDefault(4)), Cell(cells.ElementAtOrDefault(5)), state, null, null, index + 2);
    });

    public static AppraisalResult Appraise(Scheme scheme, params string[] values) =>
        Appraiser.Appraise(new AppraisalRequest(scheme, Values(values)));

    public static string? Plain(Ratio? value) => value is { } number ? NumberText.Plain(number) : null;

    private static decimal? Cell(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
