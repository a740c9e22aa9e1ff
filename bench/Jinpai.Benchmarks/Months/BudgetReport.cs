using System.Globalization;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Months;

/// <summary>The budgets of the architecture with what was measured, in Markdown.</summary>
internal sealed record BudgetReport(
    string Scale, GeneratedMonth Generated, MonthResult? Peer, IReadOnlyList<Step> Steps, Step Imported, Step Replayed, Step Changed, Step DayImported, Step DayReplayed, Step ReplayedAgain)
{
    private const int DifferencesShown = 10;

    public FigureComparison? Comparison { get; init; }
    public long DataBytes { get; init; }

    /// <summary>Of the month, under the users; null: not asked for.</summary>
    public PagesResult? Pages { get; init; }

    /// <summary>The first page after the extra day was imported and replayed.</summary>
    public TimeSpan? AfterImport { get; init; }

    /// <summary>Jinpai was built from its source by the launcher; else as it is published, compiled ahead.</summary>
    public required bool IsFromSource { get; init; }

    /// <summary>Programs waiting for a processor before the run.</summary>
    public required string Load { get; init; }

    private long MonthMessages => Peer?.MessageRows ?? Generated.Messages;
    private double? Both => Imported.IsOk && Replayed.IsOk ? Imported.Seconds + Replayed.Seconds : null;

    public string Write()
    {
        var agents = Math.Max(5, Math.Floor(100 * Math.Min(1, double.Parse(Scale, CultureInfo.InvariantCulture))));
        var peer = Peer is null ? "No answer from DuckDB" : $"{Peer.Peer}, {Peer.Threads} threads, {Peer.Memory}, database {(Peer.Store == "memory" ? "in memory" : "on disk")}";
        List<string> lines =
        [
            Text($"# A month of a {agents}-agent shop"), "",
            Text($"{Machine.Processor()}; scale {Scale}; {MonthMessages:N0} message rows in 30 daily files (one overlapping), {Generated.Conversations:N0} conversations and {Generated.Orders:N0} orders in 31 days, {Generated.Bytes / 1e9:0.00} GB of CSV. ")
                + $"{peer}. Jinpai {(IsFromSource ? "built from its source" : "as it is published, compiled ahead")}. Times are whole processes, start included; load of the machine before {Load}. \"One more day\" is met within three times its share of the month and a second.",
            "", BudgetRow.Head, .. Rows(), .. Pages is { } pages ? PageBudgets.Rows(pages, AfterImport) : [], "", ComparisonText(), "",
            Text($"Sizes: Jinpai's data folder {DataBytes / 1e6:0} MB{(Peer?.DatabaseBytes is { } bytes ? Text($", DuckDB's database {bytes / 1e6:0} MB (its working tables included)") : "")}."), "",
            "| step | seconds | peak MB |", "|---|---|---|", .. Steps.Select(step => Text($"| {step.Name} | {step.Seconds:0.0} | {step.PeakMegabytes?.ToString(CultureInfo.InvariantCulture) ?? "–"} |")), "",
        ];
        if (Pages is not null)
        {
            lines.AddRange(["## Pages", "", Pages.Write()]);
        }

        var failures = Steps.Where(step => !step.IsOk).Select(step => $"- {step.Name}: exit {step.Code}. {string.Join(' ', step.Errors.Split('\n').TakeLast(3))}").ToList();
        return string.Join('\n', failures.Count == 0 ? lines : [.. lines, "Failed steps:", "", .. failures, ""]);
    }

    private IEnumerable<string> Rows()
    {
        var rate = Imported.IsOk ? MonthMessages / Imported.Seconds : 0;
        var peak = Math.Max(Imported.PeakMegabytes ?? 0, Replayed.PeakMegabytes ?? 0);
        yield return BudgetRow.Of("import from CSV, stored", "≥ 1,000,000 messages a second", Text($"{Imported.Shown}, {rate:N0} a second"), Imported.IsOk ? rate >= 1e6 : null);
        yield return Faster("import, stored, against DuckDB loading the same files", 2, Imported, Peer?.LoadSeconds);
        yield return Faster("replay, stored and published, against DuckDB's query alone", 10, Replayed, Peer?.QuerySeconds);
        yield return Faster("change a rule and see a month again, against DuckDB's query alone", 25, Changed, Peer?.QuerySeconds);
        yield return BudgetRow.Of("memory of import and replay", "≤ 1 GB", peak > 0 ? Text($"{peak} MB") : "–", peak > 0 ? peak <= 1024 : null);
        yield return BudgetRow.Of(
            "one more day: import and replay",
            "in proportion to the day",
            $"{DayImported.Shown} + {DayReplayed.Shown}",
            Both is { } whole && DayImported.IsOk && DayReplayed.IsOk ? DayImported.Seconds + DayReplayed.Seconds <= (whole / 30 * 3) + 1 : null);
        yield return BudgetRow.Of("change a rule and see a month again", "≤ 3 s", Changed.Shown, Changed.IsOk ? Changed.Seconds <= 3 : null);
        yield return $"| replay again by another rule, stored, old facts cleared | for information | {ReplayedAgain.Shown} | |";
    }

    private static string Faster(string work, double times, Step step, double? peerSeconds)
    {
        double? ratio = step.IsOk && peerSeconds is { } seconds ? seconds / step.Seconds : null;
        return BudgetRow.Of(work, Text($"≥ {times:0} × faster"), ratio is { } found ? Text($"{step.Shown} against {peerSeconds:0.0} s: {found:0.0} ×") : "–", ratio is { } known ? known >= times : null);
    }

    private string ComparisonText() => Comparison is null
        ? "Figures were not compared: one side gave none."
        : Text($"Figures: {Comparison.Compared} compared, {Comparison.Different.Count} different.") + string.Concat(Comparison.Different.Take(DifferencesShown).Select(difference => "\n- " + difference));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
