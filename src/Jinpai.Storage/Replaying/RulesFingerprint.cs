using System.Text.Json;
using System.Text.Json.Serialization;
using Jinpai.Core;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Rules;

namespace Jinpai.Storage.Replaying;

/// <summary>A text that is equal for equal rules and equal make of facts: stored facts say by which rules they were replayed, and by which program.</summary>
public static class RulesFingerprint
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new ZoneConverter(), new DayConverter(), new PolicyConverter() } };

    /// <summary>Of the rules and this program.</summary>
    public static string Of(RuleBook rules) => Of(rules, FactsVersion.Current);

    /// <summary>Whether facts with this fingerprint are made of what this program makes them of.</summary>
    public static bool IsOfThisMake(string fingerprint) => fingerprint.StartsWith(FactsVersion.Current + " ", StringComparison.Ordinal);

    /// <param name="rules">The rules.</param>
    /// <param name="factsVersion">What the facts are made of.</param>
    public static string Of(RuleBook rules, string factsVersion) => $"{factsVersion} {JsonSerializer.Serialize(rules.Versions, Options)}";

    private sealed class ZoneConverter : JsonConverter<TimeZoneInfo>
    {
        public override TimeZoneInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeZoneInfo.FindSystemTimeZoneById(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, TimeZoneInfo value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }

    private sealed class PolicyConverter : JsonConverter<AttributionPolicy>
    {
        public override AttributionPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();
        public override void Write(Utf8JsonWriter writer, AttributionPolicy value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    private sealed class DayConverter : JsonConverter<BusinessDay>
    {
        public override BusinessDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BusinessDay.Parse(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, BusinessDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
