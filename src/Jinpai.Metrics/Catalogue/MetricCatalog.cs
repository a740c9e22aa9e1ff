using System.Collections.Frozen;
using System.Globalization;
using Jinpai.Core.Issues;

namespace Jinpai.Metrics.Catalogue;

/// <summary>The metrics that can be asked for, by id. Immutable; an organisation's own metrics are added to <see cref="Known"/>.</summary>
public sealed partial class MetricCatalog
{
    private const string TimelyParameter = "timely_rate;seconds=";
    private readonly FrozenDictionary<string, Metric> _byId;

    private MetricCatalog(IReadOnlyList<Metric> metrics)
    {
        All = metrics;
        _byId = metrics.ToFrozenDictionary(metric => metric.Id, StringComparer.Ordinal);
    }

    /// <summary>A catalogue that knows nothing.</summary>
    public static MetricCatalog Empty { get; } = new([]);

    /// <summary>In the order of the reference page.</summary>
    public IReadOnlyList<Metric> All { get; }

    public IEnumerable<Metric> Computed => All.Where(metric => metric.Computed);

    /// <summary>The metric of the id; <c>timely_rate;seconds=60</c> is the timely rate at 60 s (1 to 86400). Null: unknown.</summary>
    public Metric? Find(string id)
    {
        if (_byId.TryGetValue(id, out var metric))
        {
            return metric;
        }

        return id.StartsWith(TimelyParameter, StringComparison.Ordinal)
            && int.TryParse(id.AsSpan(TimelyParameter.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= 86_400
            ? TimelyWithin(seconds)
            : null;
    }

    /// <summary>What the metric of the id is called; the id itself where it is unknown.</summary>
    public LocalText NameOf(string id) => Find(id)?.Names ?? id;

    /// <summary>The metrics that a user's list names: ids, and <c>received_by_hour</c> for its 24. Unknown ids are given back with the nearest known one.</summary>
    public (IReadOnlyList<Metric> Metrics, IReadOnlyList<(string Id, string Nearest)> Unknown) Resolve(IEnumerable<string> ids)
    {
        var metrics = new List<Metric>();
        var unknown = new List<(string, string)>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (id == "received_by_hour")
            {
                metrics.AddRange(All.Where(metric => metric.Id.StartsWith("received_by_hour_", StringComparison.Ordinal)));
            }
            else if (Find(id) is { } metric)
            {
                metrics.Add(metric);
            }
            else
            {
                unknown.Add((id, Nearest(All, id)));
            }
        }

        return (metrics, unknown);
    }

    /// <summary>This catalogue with the organisation's own metrics behind. Ids are unique.</summary>
    public MetricCatalog With(IEnumerable<Metric> own) => new([.. All, .. own]);

    /// <summary>The id of the computed metric that is spelt most alike.</summary>
    internal string NearestComputed(string id) => Nearest(Computed, id);

    private static string Nearest(IEnumerable<Metric> metrics, string id) => metrics.MinBy(known => Distance(known.Id, id))!.Id;

    private Metric TimelyWithin(int seconds) => _byId["timely_rate"] with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{TimelyParameter}{seconds}"),
        Chinese = string.Create(CultureInfo.InvariantCulture, $"及时回复率({seconds}秒)"),
        English = string.Create(CultureInfo.InvariantCulture, $"Timely rate ({seconds} s)"),
        Computation = new MetricComputation.AnsweredWithin(seconds),
    };

    /// <summary>Levenshtein's distance: insertions, deletions and replacements.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
