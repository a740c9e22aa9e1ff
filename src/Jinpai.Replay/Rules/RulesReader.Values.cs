using System.Globalization;
using System.Text.Json;
using Jinpai.Core;

namespace Jinpai.Replay.Rules;

/// <content>The kinds of values that keys can have, each with its own fault.</content>
internal sealed partial class RulesReader
{
    private int Required(string key)
    {
        if (!_values.ContainsKey(key))
        {
            _faults.Add("rules_missing_key", _path + key, "nothing", "a whole number");
        }

        return Whole(key, 0, 0, 10_000);
    }

    private bool Take(string key, out JsonElement value)
    {
        _read.Add(key);
        return _values.TryGetValue(key, out value);
    }

    private void Wrong(string key, JsonElement found, string expected) => _faults.Add("rules_value", _path + key, found.GetRawText(), expected);

    private void RefuseUnknown()
    {
        foreach (var key in _values.Keys.Where(key => !_read.Contains(key)))
        {
            _faults.Add("rules_unknown_key", _path + key, key, "one of " + string.Join(", ", _read.Order(StringComparer.Ordinal)));
        }
    }

    private int Whole(string key, int fallback, int least, int most)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(key, value, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return fallback;
    }

    private TimeSpan Seconds(string key, TimeSpan fallback, int least, int most) => TimeSpan.FromSeconds(Whole(key, (int)(fallback.Ticks / TimeSpan.TicksPerSecond), least, most));

    private bool Switch(string key, bool fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Wrong(key, value, "true or false");
        return fallback;
    }

    private string? Text(string key, string? fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Wrong(key, value, "null or a text that is not empty");
        return fallback;
    }

    private IReadOnlyList<string> Texts(string key, IReadOnlyList<string> fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        }

        Wrong(key, value, "a list of texts");
        return fallback;
    }

    private T Named<T>(string key, T fallback, params (string Name, T Value)[] names)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        foreach (var (name, named) in names)
        {
            if (value.ValueKind == JsonValueKind.String && value.ValueEquals(name))
            {
                return named;
            }
        }

        Wrong(key, value, "one of " + string.Join(", ", names.Select(name => name.Name)));
        return fallback;
    }

    private BusinessDay Day(string key, BusinessDay fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.String && BusinessDay.TryParse(value.GetString(), out var day))
        {
            return day;
        }

        Wrong(key, value, "a day such as 2026-10-01");
        return fallback;
    }

    private TimeOnly Time(string key, TimeOnly fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.String && TimeOnly.TryParseExact(value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Wrong(key, value, "a time such as 02:00");
        return fallback;
    }

    private TimeZoneInfo Zone(string key, TimeZoneInfo fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.String && TimeZoneInfo.TryFindSystemTimeZoneById(value.GetString()!, out var zone))
        {
            return zone;
        }

        Wrong(key, value, "a time zone such as Asia/Shanghai");
        return fallback;
    }
}
