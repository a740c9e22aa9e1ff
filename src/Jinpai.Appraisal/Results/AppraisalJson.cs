using System.Text.Json;
using Jinpai.Appraisal.Grades;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Results;

/// <summary>The JSON of <c>appraise</c> (spec 6.5): names and order of the fields are the contract. Numbers are written as by <see cref="NumberText.Plain(Ratio)"/>.</summary>
public static class AppraisalJson
{
    public static string Write(AppraisalResult result, Language language) => ResultJson.Write(
        json =>
        {
            json.WriteString("scheme", result.Scheme.Code);
            json.WriteNumber("version", result.Scheme.Version);
            json.WriteString("rules", result.Rules);
            json.WriteString("horizon", result.Horizon);
            json.WriteString("period", result.Period);
        },
        result.Cards,
        (json, card) => WriteCard(json, card, language),
        result.Notices,
        language);

    private static void WriteCard(Utf8JsonWriter json, ScoreCard card, Language language)
    {
        json.WriteString("agent", card.Agent.Value);
        ResultJson.WriteRatio(json, "score", card.Score);
        json.WriteBoolean("preliminary", card.Preliminary);
        ResultJson.WriteList(json, "criteria", card.Criteria, (item, criterion) => WriteCriterion(item, criterion, language));
        ResultJson.WriteList(json, "events", card.Events, WriteEvent);
        json.WriteString("weakest", card.Weakest?.Id);

        // Not in the contract: fields may be added at the end.
        json.WriteString("grade", card.Grade is { } grade ? ScoreGrades.CodeOf(grade) : null);
    }

    private static void WriteEvent(Utf8JsonWriter json, EventResult happened)
    {
        json.WriteString("event", happened.Event);
        json.WriteString("name", happened.Name);
        ResultJson.WriteRatio(json, "count", happened.Count);
        ResultJson.WriteRatio(json, "points", happened.Points);
        ResultJson.WriteRatio(json, "total", happened.Total);
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult criterion, Language language)
    {
        json.WriteString("metric", criterion.Metric.Id);
        json.WriteString("name", criterion.Name.In(language));
        ResultJson.WriteRatio(json, "value", criterion.Value);
        ResultJson.WriteRatio(json, "numerator", criterion.Numerator);
        ResultJson.WriteRatio(json, "denominator", criterion.Denominator);
        json.WriteString("state", FigureStates.Code(criterion.State));
        ResultJson.WriteRatio(json, "sample", criterion.Sample);
        json.WriteString("band", criterion.Band?.In(language));
        ResultJson.WriteRatio(json, "points", criterion.Points);
        ResultJson.WriteRatio(json, "full", criterion.Full);
        ResultJson.WriteRatio(json, "weight", criterion.Weight);
        ResultJson.WriteRatio(json, "effectiveWeight", criterion.EffectiveWeight);
        ResultJson.WriteRatio(json, "weighted", criterion.Weighted);
    }
}
