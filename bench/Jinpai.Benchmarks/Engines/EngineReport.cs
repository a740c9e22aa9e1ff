using System.Globalization;
using Jinpai.Benchmarks.Months;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Engines;

/// <summary>What one engine took.</summary>
internal sealed record EngineFigures(string Name, Step Imported, Step Replayed, Step Reported, Step DayImported, Step DayReplayed, Step After, PagesResult Pages);

/// <summary>Both engines side by side, in Markdown.</summary>
internal sealed record EngineReport(string Scale, string Load, string Generated, EngineFigures Sqlite, EngineFigures Postgres)
{
    /// <summary>Both gave the same figures, before and after the day more.</summary>
    public bool AreEqual => Sqlite.Reported.IsOk && Sqlite.Reported.Output == Postgres.Reported.Output && Sqlite.After.IsOk && Sqlite.After.Output == Postgres.After.Output;

    public string Write() => string.Join('\n', (string[])
    [
        Text($"# SQLite beside PostgreSQL, scale {Scale}"), "",
        Text($"{Machine.Processor()}; {Generated}. Load of the machine before {Load}. The server ran on the same machine, with its usual settings but for the port, and kept what it said it kept. Times are whole processes, start included."), "",
        "| work | SQLite | PostgreSQL | |", "|---|--:|--:|--:|",
        Row("import a month", figures => figures.Imported), Row("replay it, stored and published", figures => figures.Replayed), Row("report of the month", figures => figures.Reported),
        Row("import one more day", figures => figures.DayImported), Row("replay its buyers", figures => figures.DayReplayed),
        Row("pages under 50 users, median ms", figures => figures.Pages.Median), Row("pages under 50 users, p95 ms", figures => figures.Pages.P95), Row("slowest page alone, ms", figures => figures.Pages.SlowestAlone.Milliseconds), "",
        Text($"Figures of both, before and after the day more: {(AreEqual ? "the same, byte for byte" : "**different**")}."), "",
        "## Pages, SQLite", "", Sqlite.Pages.Write(), "## Pages, PostgreSQL", "", Postgres.Pages.Write(),
    ]);

    private string Row(string work, Func<EngineFigures, Step> of) =>
        of(Sqlite).IsOk && of(Postgres).IsOk ? Text($"| {work} | {of(Sqlite).Seconds:0.0} s | {of(Postgres).Seconds:0.0} s | {of(Postgres).Seconds / of(Sqlite).Seconds:0.0} × |") : $"| {work} | {of(Sqlite).Shown} | {of(Postgres).Shown} | – |";

    private string Row(string work, Func<EngineFigures, double?> of) => Text($"| {work} | {of(Sqlite):0.0} | {of(Postgres):0.0} | {of(Postgres) / of(Sqlite):0.0} × |");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
