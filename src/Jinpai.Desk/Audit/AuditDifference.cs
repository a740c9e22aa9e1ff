using System.Globalization;
using System.Text.Json;

namespace Jinpai.Desk.Audit;

/// <summary>What differs between before and after, value by value, in their order.</summary>
public static class AuditDifference
{
    /// <param name="before">JSON; null: nothing.</param>
    /// <param name="after">JSON; null: nothing.</param>
    public static IReadOnlyList<AuditChange> Of(string? before, string? after)
    {
        var (old, now) = (Values(before), Values(after));
        return [.. old.Keys.Concat(now.Keys.Where(name => !old.ContainsKey(name)))
            .Select(name => new AuditChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After)];
    }

    private static Dictionary<string, string> Values(string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null)
        {
            return values;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Add(values, "", document.RootElement);
        }
        catch (JsonException)
        {
            // What was written past us is shown as it stands.
            values[""] = json;
        }

        return values;
    }

    private static void Add(Dictionary<string, string> values, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (var field in value.EnumerateObject())
                {
                    Add(values, name.Length == 0 ? field.Name : $"{name}.{field.Name}", field.Value);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Add(values, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), item);
                }

                break;
            case JsonValueKind.String:
                values[name] = value.GetString()!;
                break;
            case JsonValueKind.Null:
                break;
            default:
                values[name] = value.GetRawText();
                break;
        }
    }
}
