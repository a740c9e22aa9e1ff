using System.Text.Json;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Texts;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Results;

/// <summary>The JSON of <c>grade</c>: each agent's grade, dimensions and metrics. Numbers are written as by <see cref="DecimalText.Plain"/>.</summary>
public static class GradeJson
{
    public static string Write(GradeReport report) => ResultJson.Write(json =>
    {
        json.WriteString("grades", report.Scheme.Code);
        json.WriteNumber("version", report.Scheme.Version);
        json.WriteString("rules", report.Rules);
        json.WriteString("horizon", report.Horizon);
        json.WriteString("period", report.Period);
        json.WriteStartArray("agents");
        foreach (var outcome in report.Outcomes)
        {
            WriteOutcome(json, outcome);
        }

        json.WriteEndArray();
        AppraisalJson.WriteNotices(json, report.Notices);
    });

    private static void WriteOutcome(Utf8JsonWriter json, GradeOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("agent", outcome.Agent.Value);
        json.WriteString("grade", outcome.Grade);
        json.WriteStartArray("dimensions");
        foreach (var dimension in outcome.Dimensions)
        {
            json.WriteStartObject();
            json.WriteString("name", dimension.Name);
            json.WriteString("grade", dimension.Grade);
            json.WriteStartArray("metrics");
            foreach (var metric in dimension.Metrics)
            {
                json.WriteStartObject();
                json.WriteString("metric", metric.Metric.Id);
                AppraisalJson.WriteRatio(json, "value", metric.Value);
                json.WriteString("state", metric.State switch { FigureState.Ok => "ok", FigureState.Immature => "immature", _ => "none" });
                json.WriteString("band", metric.Band);
                json.WriteString("grade", metric.Grade);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
