using System.Globalization;
using Jinpai.Benchmarks.Months;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Years;

/// <summary>What a shop with a year behind it was measured at, with the budgets of the architecture, in Markdown.</summary>
internal sealed record YearReport(
    string Scale, string Load, IReadOnlyList<GeneratedMonth> Generated, IReadOnlyList<Step> Imports, Step Replayed, Step Distinct, PagesResult Pages, TimeSpan AfterImport, Step DayImported, Step DayReplayed,
    (long Most, int Pages)? Memory, IReadOnlyList<Step> Steps)
{
    private const int DistinctBudget = 1;
    private const int Days = 365;

    public string Write()
    {
        var messages = Generated.SkipLast(1).Sum(part => part.Messages);
        var share = (Imports.Sum(step => step.Seconds) + Replayed.Seconds) / Days;
        var day = DayImported.Seconds + DayReplayed.Seconds;
        var peak = Imports.Append(Replayed).Max(step => step.PeakMegabytes);
        List<string> lines =
        [
            Text($"# A year of a shop at scale {Scale}"), "",
            Text($"{Machine.Processor()}; {messages:N0} message rows, {Generated[0].Conversations:N0} conversations and {Generated[0].Orders:N0} orders in {Days} days and one more. Load of the machine before {Load}; times are whole processes, start included."), "",
            BudgetRow.Head, .. PageBudgets.Rows(Pages, AfterImport),
            BudgetRow.Of("distinct people of the year, by agent and of the shop", Text($"≤ {DistinctBudget} s"), Distinct.Shown, Distinct.IsOk ? Distinct.Seconds <= DistinctBudget : null),
            BudgetRow.Of("one more day: import and replay", Text($"the day's share of the year ({share:0.0} s) and a second"), Text($"{DayImported.Shown} + {DayReplayed.Shown}"), DayImported.IsOk && DayReplayed.IsOk ? day <= share + 1 : null),
            BudgetRow.Of("a server with ten such shops", Text($"≤ {MemoryCommand.Budget} MB"), Memory is { } memory ? Text($"{memory.Most} MB after {memory.Pages} pages") : "–", Memory is { } known ? known.Most <= MemoryCommand.Budget : null),
            BudgetRow.Of("memory of import and replay", "≤ 1 GB for a month", peak is { } most ? Text($"{most} MB for the year") : "–", peak is { } found ? found <= 1024 : null), "",
            "| step | seconds | peak MB |", "|---|---|---|", .. Steps.Select(step => Text($"| {step.Name} | {step.Seconds:0.0} | {step.PeakMegabytes?.ToString(CultureInfo.InvariantCulture) ?? "–"} |")), "",
            "## Pages", "", Pages.Write(),
        ];
        var failures = Steps.Where(step => !step.IsOk).Select(step => $"- {step.Name}: exit {step.Code}. {string.Join(' ', step.Errors.Split('\n').TakeLast(3))}").ToList();
        return string.Join('\n', failures.Count == 0 ? lines : [.. lines, "Failed steps:", "", .. failures, ""]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
