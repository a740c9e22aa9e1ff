using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jinpai.Core;

namespace Jinpai.Storage.Records;

/// <summary>Low-volume records as JSON: ids as texts, instants and money as numbers, days as <c>yyyy-MM-dd</c>. The line in the file is left out, so that equal rows give equal texts.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutLine } },
        Converters =
        {
            new JsonStringEnumConverter(),
            new ValueConverter<AccountId>(reader => new AccountId(reader.GetString()!), (writer, value) => writer.WriteStringValue(value.Value)),
            new ValueConverter<AgentId>(reader => new AgentId(reader.GetString()!), (writer, value) => writer.WriteStringValue(value.Value)),
            new ValueConverter<BuyerKey>(reader => new BuyerKey(reader.GetString()!), (writer, value) => writer.WriteStringValue(value.Value)),
            new ValueConverter<OrderId>(reader => new OrderId(reader.GetString()!), (writer, value) => writer.WriteStringValue(value.Value)),
            new ValueConverter<Instant>(reader => new Instant(reader.GetInt64()), (writer, value) => writer.WriteNumberValue(value.UnixMilliseconds)),
            new ValueConverter<Money>(reader => new Money(reader.GetInt64()), (writer, value) => writer.WriteNumberValue(value.MinorUnits)),
            new ValueConverter<BusinessDay>(reader => BusinessDay.Parse(reader.GetString()!), (writer, value) => writer.WriteStringValue(value.ToString())),
        },
    };

    public static string Encode<T>(T record) => JsonSerializer.Serialize(record, Options);
    public static T Decode<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static void LeaveOutLine(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name == "Line")
            {
                property.ShouldSerialize = (_, _) => false;
            }
        }
    }

    private sealed class ValueConverter<T>(Func<Scalar, T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.TokenType == JsonTokenType.Number ? new Scalar(null, reader.GetInt64()) : new Scalar(reader.GetString(), 0));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }

    private readonly record struct Scalar(string? Text, long Number)
    {
        public string? GetString() => Text;
        public long GetInt64() => Number;
    }
}
