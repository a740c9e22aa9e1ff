using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Core;

namespace Jinpai.Storage.Audit;

/// <summary>What was and what is, as the log keeps it: JSON without blanks, fields by name, numbers as they were written; keys of buyers masked, secrets left out.</summary>
internal static class AuditText
{
    private const string Secret = "***";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null: there is nothing.</summary>
    public static string? Of(AuditKind kind, JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            Write(json, value, kind);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A stored text as JSON; one that is none, as a text.</summary>
    public static JsonNode? Parsed(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    public static string NameOf(AuditOrigin origin) => origin.ToString().ToLowerInvariant();

    public static string NameOf(AuditStep step) => step.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, JsonNode? value, AuditKind kind)
    {
        switch (value)
        {
            case JsonObject fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(json, kind.Secrets.Contains(name) ? Hidden(field) : kind.Buyers.Contains(name) ? Masked(field) : field, kind);
                }

                json.WriteEndObject();
                break;
            case JsonArray items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item, kind);
                }

                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                // A number stays as it was written: 0.10 is not 0.1 to whoever compares texts.
                json.WriteRawValue(value.ToJsonString(Plain));
                break;
        }
    }

    private static JsonValue? Hidden(JsonNode? value) => value is null ? null : JsonValue.Create(Secret);

    private static JsonNode? Masked(JsonNode? value) => value switch
    {
        JsonArray keys => new JsonArray([.. keys.Select(Masked)]),
        JsonValue key when key.TryGetValue<string>(out var text) => JsonValue.Create(new BuyerKey(text).Masked),
        _ => Hidden(value),
    };
}
