using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Documents;

namespace Jinpai.Replay.Rules;

/// <content>The kinds of values that keys can have.</content>
internal sealed partial class RulesReader
{
    private bool IsGiven(string key) => reader.Has(key) || reader.IsNull(key);

    private int Whole(string key, int fallback, int least, int most) => reader.Whole(key, least, most) ?? fallback;

    private TimeSpan Seconds(string key, TimeSpan fallback, int least, int most) => TimeSpan.FromSeconds(Whole(key, (int)(fallback.Ticks / TimeSpan.TicksPerSecond), least, most));

    private bool Switch(string key, bool fallback) => reader.Flag(key) ?? fallback;

    private string? Text(string key, string? fallback)
    {
        var text = reader.Text(key);
        return reader.IsNull(key) ? null : text ?? fallback;
    }

    private IReadOnlyList<string> Texts(string key, IReadOnlyList<string> fallback)
    {
        var items = reader.Items(key);
        foreach (var item in items.Where(item => item.Kind != JsonValueKind.String))
        {
            reader.Faults.Add(DocumentFault.NotAText, item, item.Text);
        }

        return reader.Has(key) ? [.. items.Select(item => item.Text)] : fallback;
    }

    private T Named<T>(string key, T fallback, params (string Name, T Value)[] names)
    {
        var index = reader.Choice(key, [.. names.Select((name, i) => (name.Name, i))]);
        return index is { } known ? names[known].Value : fallback;
    }

    private BusinessDay Day(string key, BusinessDay fallback) => reader.Day(key) is { } day ? BusinessDay.FromDate(day) : fallback;

    private TimeOnly Time(string key, TimeOnly fallback) => reader.Time(key) ?? fallback;

    private TimeZoneInfo Zone(string key, TimeZoneInfo fallback)
    {
        if (reader.Text(key) is not { } name)
        {
            return fallback;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        reader.Faults.Add(RulesIssues.UnknownZone, reader.Take(key)!, name);
        return fallback;
    }

    /// <summary>A key that is null says neither its value nor that the default holds.</summary>
    private void RefuseNulls()
    {
        foreach (var (name, part) in reader.Part.Members)
        {
            if (part.Kind == JsonValueKind.Null && !MayBeNull.Contains(name))
            {
                reader.Faults.Add(DocumentFault.IsNull, part, part.Text, name);
            }
        }
    }
}
