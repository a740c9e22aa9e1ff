using System.Collections.Immutable;

namespace Jinpai.Appraisal.Figures;

/// <summary>A metric as a scheme or plan names it: its id and the parameters of <c>with</c>, if any.</summary>
/// <param name="Id">Such as <c>timely_rate</c>, <c>event:late_report</c> or <c>manual:supervisor</c>.</param>
/// <param name="With">Name and value of each parameter, ordered by name.</param>
public sealed record MetricReference(string Id, ImmutableArray<KeyValuePair<string, string>> With)
{
    private const string EventPrefix = "event:";

    public MetricReference(string id)
        : this(id, [])
    {
    }

    /// <summary>The key of its figures: the id, then <c>;name=value</c> for each parameter: <c>timely_rate;seconds=60</c>.</summary>
    public string Key => string.Concat(With.Select(w => ";" + w.Key + "=" + w.Value).Prepend(Id));

    /// <summary>Whether it is a count of events that people noted, such as <c>event:late_report</c>: nobody noted one, it happened 0 times.</summary>
    public bool IsEvent => NamesEvent(Id);

    /// <summary>The kind of event that it counts; null for everything else.</summary>
    public string? Event => IsEvent ? Id[EventPrefix.Length..] : null;

    /// <summary>How often an event happened.</summary>
    public static MetricReference OfEvent(string kind) => new(EventPrefix + kind);

    internal static bool NamesEvent(string key) => key.StartsWith(EventPrefix, StringComparison.Ordinal);

    public bool Equals(MetricReference? other) => other is not null && Key == other.Key;
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
    public override string ToString() => Key;
}
