using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary>The budgets of the pages with what was measured.</summary>
internal static class PageBudgets
{
    /// <param name="pages">Under the users, or only each alone.</param>
    /// <param name="afterImport">The first page after more data was imported and replayed.</param>
    public static IEnumerable<string> Rows(PagesResult pages, TimeSpan? afterImport)
    {
        var slowest = pages.SlowestAlone;
        yield return BudgetRow.Of("pages under 50 users: median", Text($"≤ {PagesResult.MedianBudget} ms"), Text($"{pages.Median:0.0} ms"), pages.Median is { } median ? median <= PagesResult.MedianBudget : null);
        yield return BudgetRow.Of("pages under 50 users: 95 in 100", Text($"≤ {PagesResult.P95Budget} ms"), Text($"{pages.P95:0.0} ms"), pages.P95 is { } p95 ? p95 <= PagesResult.P95Budget : null);
        yield return BudgetRow.Of("the slowest page alone", Text($"≤ {PagesResult.AloneBudget} ms"), Text($"{slowest.Milliseconds:0} ms: {slowest.Name}"), slowest.Milliseconds <= PagesResult.AloneBudget);
        yield return BudgetRow.Of("first page after `serve`", "≤ 1.5 s", Text($"{pages.FirstPage.TotalSeconds:0.0} s"), pages.FirstPage.TotalSeconds <= 1.5);
        yield return BudgetRow.Of("first page after an import", "≤ 1 s", afterImport is { } after ? Text($"{after.TotalSeconds:0.0} s") : "–", afterImport is { } found ? found.TotalSeconds <= 1 : null);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
