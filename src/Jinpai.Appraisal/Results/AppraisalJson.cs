using System.Text.Json;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Results;

/// <summary>The JSON of <c>appraise</c> (spec 6.5): names and order of the fields are the contract. Numbers are written as by <see cref="DecimalText.Plain"/>.</summary>
public static class AppraisalJson
{
    public static string Write(AppraisalResult result) => ResultJson.Write(json =>
    {
        json.WriteString("scheme", result.Scheme.Code);
        json.WriteNumber("version", result.Scheme.Version);
        json.WriteString("rules", result.Rules);
        json.WriteString("horizon", result.Horizon);
        json.WriteString("period", result.Period);
        json.WriteStartArray("agents");
        foreach (var card in result.Cards)
        {
            WriteCard(json, card);
        }

        json.WriteEndArray();
        WriteNotices(json, result.Notices);
    });

    /// <summary>Writes <c>warnings</c>: their sentences.</summary>
    public static void WriteNotices(Utf8JsonWriter json, IEnumerable<Notice> notices)
    {
        json.WriteStartArray("warnings");
        foreach (var notice in notices)
        {
            json.WriteStringValue(notice.Text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number exactly as far as it ends, else rounded; null as null.</summary>
    public static void WriteRatio(Utf8JsonWriter json, string name, Ratio? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteRawValue(DecimalText.Plain(number));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteCard(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartObject();
        json.WriteString("agent", card.Agent.Value);
        WriteRatio(json, "score", card.Score);
        json.WriteBoolean("preliminary", card.Preliminary);
        json.WriteStartArray("criteria");
        foreach (var criterion in card.Criteria)
        {
            WriteCriterion(json, criterion);
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var happened in card.Events)
        {
            json.WriteStartObject();
            json.WriteString("event", happened.Event);
            json.WriteString("name", happened.Name);
            WriteRatio(json, "count", happened.Count);
            WriteRatio(json, "points", happened.Points);
            WriteRatio(json, "total", happened.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("weakest", card.Weakest?.Id);

        // Not in the contract: fields may be added at the end.
        json.WriteString("grade", card.Grade is { } grade ? ScoreGrades.CodeOf(grade) : null);
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult criterion)
    {
        json.WriteStartObject();
        json.WriteString("metric", criterion.Metric.Id);
        json.WriteString("name", criterion.Name);
        WriteRatio(json, "value", criterion.Value);
        WriteRatio(json, "numerator", criterion.Numerator);
        WriteRatio(json, "denominator", criterion.Denominator);
        json.WriteString("state", criterion.State switch { FigureState.Ok => "ok", FigureState.Immature => "immature", _ => "none" });
        WriteRatio(json, "sample", criterion.Sample);
        json.WriteString("band", criterion.Band);
        WriteRatio(json, "points", criterion.Points);
        WriteRatio(json, "full", criterion.Full);
        WriteRatio(json, "weight", criterion.Weight);
        WriteRatio(json, "effectiveWeight", criterion.EffectiveWeight);
        WriteRatio(json, "weighted", criterion.Weighted);
        json.WriteEndObject();
    }
}
