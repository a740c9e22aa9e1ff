using System.Text.Json;
using Jinpai.Appraisal.Grades;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Results;

/// <summary>The JSON of <c>grade</c>: each agent's grade, dimensions and metrics. Numbers are written as by <see cref="NumberText.Plain(Ratio)"/>.</summary>
public static class GradeJson
{
    public static string Write(GradeReport report, Language language) => ResultJson.Write(
        json =>
        {
            json.WriteString("grades", report.Scheme.Code);
            json.WriteNumber("version", report.Scheme.Version);
            json.WriteString("rules", report.Rules);
            json.WriteString("horizon", report.Horizon);
            json.WriteString("period", report.Period);
        },
        report.Outcomes,
        (json, outcome) => WriteOutcome(json, outcome, language),
        report.Notices,
        language);

    private static void WriteOutcome(Utf8JsonWriter json, GradeOutcome outcome, Language language)
    {
        json.WriteString("agent", outcome.Agent.Value);
        json.WriteString("grade", outcome.Grade);
        ResultJson.WriteList(json, "dimensions", outcome.Dimensions, (item, dimension) =>
        {
            item.WriteString("name", dimension.Name);
            item.WriteString("grade", dimension.Grade);
            ResultJson.WriteList(item, "metrics", dimension.Metrics, (part, metric) => WriteMetric(part, metric, language));
        });
    }

    private static void WriteMetric(Utf8JsonWriter json, MetricGrade metric, Language language)
    {
        json.WriteString("metric", metric.Metric.Id);
        ResultJson.WriteRatio(json, "value", metric.Value);
        json.WriteString("state", FigureStates.Code(metric.State));
        json.WriteString("band", metric.Band?.In(language));
        json.WriteString("grade", metric.Grade);
    }
}
