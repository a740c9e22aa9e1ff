using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary>What the pages took.</summary>
/// <param name="Conditions">Machine, load and users.</param>
/// <param name="Pages">The static file first.</param>
/// <param name="FirstPage">From the start of the server to its first page.</param>
/// <param name="MostMegabytes">Memory of the server; null: the system does not say.</param>
internal sealed record PagesResult(string Conditions, IReadOnlyList<PageTimes> Pages, TimeSpan FirstPage, long? MostMegabytes)
{
    public const double MedianBudget = 50;
    public const double P95Budget = 150;
    public const double AloneBudget = 300;

    private IEnumerable<PageTimes> Walked => Pages.Skip(1);
    private List<double> Under => [.. Walked.SelectMany(page => page.Under)];

    public double? Median => PageTimes.Percentile(Under, 0.5);
    public double? P95 => PageTimes.Percentile(Under, 0.95);

    /// <summary>The page that takes longest with nobody else there, by its median.</summary>
    public (string Name, double Milliseconds) SlowestAlone => Walked.Select(page => (page.Name, Milliseconds: PageTimes.Percentile(page.Alone, 0.5) ?? 0)).MaxBy(page => page.Milliseconds);

    public int Failed => Walked.Sum(page => page.Failed);

    public string Write() => string.Join('\n', (string[])
    [
        Conditions,
        "",
        "| page | asked | first ms | alone ms | processor ms | median ms | p95 ms | max ms | failed | within budget |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|",
        .. Pages.Select(page => PageTimes.Row(page.Name, page.Under, page.First[0], page.Alone, page.Processor, page.Failed)),
        PageTimes.Row("**all pages**", Under, null, [.. Walked.SelectMany(page => page.Alone)], Walked.Average(page => page.Processor), Failed),
        "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Budget of the spec: median ≤ {MedianBudget} ms, p95 ≤ {P95Budget} ms, alone ≤ {AloneBudget} ms. First page after the start of the server: {FirstPage.TotalSeconds:0.0} s. Memory of the server: at most {MostMegabytes?.ToString(CultureInfo.InvariantCulture) ?? "–"} MB."),
        "",
    ]);
}
