using System.Text.Json;
using System.Text.Json.Serialization;
using Jinpai.Core;
using Jinpai.Replay.Rules;

namespace Jinpai.Storage.Replaying;

/// <summary>A text that is equal for equal rules: stored facts say by which rules they were replayed.</summary>
internal static class RulesFingerprint
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new ZoneConverter(), new DayConverter() } };

    /// <summary>Raised when the replay itself changes: facts of an older version are replayed again in full.</summary>
    public const int ReplayVersion = 1;

    public static string Of(RuleBook rules) => $"{ReplayVersion} {JsonSerializer.Serialize(rules.Versions, Options)}";

    private sealed class ZoneConverter : JsonConverter<TimeZoneInfo>
    {
        public override TimeZoneInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeZoneInfo.FindSystemTimeZoneById(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, TimeZoneInfo value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }

    private sealed class DayConverter : JsonConverter<BusinessDay>
    {
        public override BusinessDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BusinessDay.Parse(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, BusinessDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
