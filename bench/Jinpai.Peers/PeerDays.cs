namespace Jinpai.Peers;

/// <summary>The figures of one agent or of the shop. A figure that is not there is 0. Money is whole fen, durations are whole milliseconds.</summary>
public sealed class PeerDays
{
    public static readonly PeerDays None = new();
    private readonly SortedDictionary<string, Dictionary<string, long>> _days = new(StringComparer.Ordinal);

    /// <summary>Days as 2026-10-05 with their figures by name, those of a judge rule as sales@payment.</summary>
    public IEnumerable<KeyValuePair<string, Dictionary<string, long>>> All => _days;

    public long this[string day, string metric] => _days.TryGetValue(day, out var figures) ? figures.GetValueOrDefault(metric) : 0;

    /// <summary>The sum of a figure over the days of a span, both included.</summary>
    public long Sum(string first, string last, string metric) =>
        _days.Where(day => string.CompareOrdinal(first, day.Key) <= 0 && string.CompareOrdinal(day.Key, last) <= 0).Sum(day => day.Value.GetValueOrDefault(metric));

    internal void Set(string day, string metric, long value)
    {
        if (!_days.TryGetValue(day, out var figures))
        {
            _days.Add(day, figures = new Dictionary<string, long>(StringComparer.Ordinal));
        }

        figures[metric] = value;
    }
}
