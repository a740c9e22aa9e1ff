using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>Low-volume records as JSON: ids as texts, instants and money as numbers, days as <c>yyyy-MM-dd</c>. The line in the file is left out, so that equal rows give equal texts.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutLine, RequireWhatIsAlwaysWritten } },
        Converters =
        {
            new JsonStringEnumConverter(allowIntegerValues: false),
            new TextConverter<AccountId>(text => new AccountId(text), value => value.Value),
            new TextConverter<AgentId>(text => new AgentId(text), value => value.Value),
            new TextConverter<BuyerKey>(text => new BuyerKey(text), value => value.Value),
            new TextConverter<OrderId>(text => new OrderId(text), value => value.Value),
            new TextConverter<BusinessDay>(text => BusinessDay.TryParse(text, out var day) ? day : throw new JsonException($"'{text}' is no day"), value => value.ToString()),
            new NumberConverter<Instant>(number => StoredLimits.IsInstant(number) ? new Instant(number) : throw new JsonException("a time out of the calendar"), value => value.UnixMilliseconds),
            new NumberConverter<Money>(number => number is >= -StoredLimits.MostSum and <= StoredLimits.MostSum ? new Money(number) : throw new JsonException("an amount that is too large"), value => value.MinorUnits),
        },
    };

    public static string Encode<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <exception cref="DamagedContentException">It is no such record.</exception>
    public static T Decode<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new DamagedContentException(Tables.Records, "nothing where a record must be");
        }
        catch (JsonException broken)
        {
            throw new DamagedContentException(Tables.Records, $"no {typeof(T).Name}: {broken.Message}", broken);
        }
    }

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

    // A value that can be left out is null in the record; where one cannot be, it is missing because of damage, and must not become 0.
    private static void RequireWhatIsAlwaysWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is { Name: not "Line", AssociatedParameter: { HasDefaultValue: false, IsNullable: false } parameter } && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
            {
                property.IsRequired = true;
            }
        }
    }

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException("not a text");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class NumberConverter<T>(Func<long, T> read, Func<T, long> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? read(number) : throw new JsonException("not a whole number");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
    }
}
