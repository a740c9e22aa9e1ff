using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;

namespace Jinpai.Web.Shared.Parts;

/// <summary>A chart as data: drawn in the browser, and written as a table for those who do not see it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Form">How it is drawn.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Labels">Of the points, such as days.</param>
/// <param name="Series">Each with as many values as there are labels.</param>
public sealed record ChartModel(string Title, ChartForm Form, OutputKind Kind, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>No point has a value.</summary>
    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));

    /// <summary>One metric as a line over days.</summary>
    /// <param name="name">Of the metric, in the reader's language.</param>
    /// <param name="unit">Of the metric.</param>
    /// <param name="days">In order.</param>
    /// <param name="values">One for each of the days.</param>
    public static ChartModel Trend(string name, MetricUnit unit, DaySpan days, IReadOnlyList<MetricValue> values) => new(
        name, ChartForm.Line, MetricCells.KindOf(unit), [.. days.Days.Select(day => Shown.MonthDay(day))], [new ChartSeries(name, [.. values.Select(value => value.Value?.Round(OutputCell.Places))])]);

    /// <summary>For the script: exact values for the drawing, and beside each the text that a person reads.</summary>
    public string ToJson() => new JsonObject
    {
        ["form"] = Form == ChartForm.Line ? "line" : "bar",
        ["isPercent"] = Kind == OutputKind.Percent,
        ["labels"] = new JsonArray([.. Labels.Select(label => (JsonNode)label)]),
        ["series"] = new JsonArray([.. Series.Select(series => (JsonNode)new JsonObject
        {
            ["name"] = series.Name,
            ["values"] = new JsonArray([.. series.Values.Select(value => value is { } figure ? (JsonNode)figure : null)]),
            ["texts"] = new JsonArray([.. series.Values.Select(value => (JsonNode)Text(value))]),
        })]),
    }.ToJsonString(Plain);

    /// <summary>A value as people read it; a dash where there is none.</summary>
    public string Text(decimal? value) => value is { } figure ? Shown.Number(figure, Kind) : "–";
}
