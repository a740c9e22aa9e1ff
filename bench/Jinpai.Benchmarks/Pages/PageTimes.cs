using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary>A page with the addresses that it is asked for by, in turn, and its times in milliseconds.</summary>
internal sealed class PageTimes(string name, IReadOnlyList<string> addresses)
{
    private readonly Lock _gate = new();

    public string Name => name;
    public IReadOnlyList<string> Addresses => addresses;

    /// <summary>Of the very first walk: what is worked out once and kept is worked out then.</summary>
    public List<double> First { get; } = [];

    /// <summary>With nobody else there.</summary>
    public List<double> Alone { get; } = [];

    /// <summary>Under the users.</summary>
    public List<double> Under { get; } = [];

    /// <summary>Processor milliseconds of the server for one request alone; null: the system does not say.</summary>
    public double? Processor { get; set; }

    public int Failed { get; private set; }

    public void Add(List<double> times, double milliseconds, bool isSound)
    {
        lock (_gate)
        {
            times.Add(milliseconds);
            Failed += isSound ? 0 : 1;
        }
    }

    public static string Row(string name, IReadOnlyList<double> under, double? first, IReadOnlyList<double> alone, double? processor, int failed)
    {
        var (median, p95) = (Percentile(under, 0.5), Percentile(under, 0.95));
        var within = under.Count == 0 ? "–" : median <= PagesResult.MedianBudget && p95 <= PagesResult.P95Budget ? "yes" : "no";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {under.Count} | {Cell(first)} | {Cell(Percentile(alone, 0.5))} | {Cell(processor)} | {Cell(median)} | {Cell(p95)} | {Cell(Percentile(under, 1))} | {failed} | {within} |");
    }

    public static double? Percentile(IReadOnlyList<double> times, double part) => times.Count == 0 ? null : times.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(times.Count * part) - 1));

    private static string Cell(double? milliseconds) => milliseconds?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";
}
