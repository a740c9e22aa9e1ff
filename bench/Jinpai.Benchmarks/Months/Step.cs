using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Benchmarks.Months;

/// <summary>A program that was run: its seconds, its peak memory where GNU time is there, and what it wrote.</summary>
internal sealed partial record Step(string Name, double Seconds, long? PeakMegabytes, int Code, string Output, string Errors)
{
    private const string GnuTime = "/usr/bin/time";

    public bool IsOk => Code == 0;

    public string Shown => IsOk ? string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.0} s") : $"failed (exit {Code})";

    [GeneratedRegex(@"peak=(?<kilobytes>\d+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Peak { get; }

    public static async Task<Step> Run(string name, string program, params string[] arguments)
    {
        var start = File.Exists(GnuTime) ? new ProcessStartInfo(GnuTime, ["-f", "peak=%M", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        var told = await errors;
        var peak = Peak.Match(told);
        var step = new Step(
            name, seconds, peak.Success ? long.Parse(peak.Groups["kilobytes"].Value, CultureInfo.InvariantCulture) / 1024 : null, process.ExitCode, await output, Peak.Replace(told, "").Trim());
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.0} s{(step.IsOk ? "" : $" (exit {step.Code}) {step.Errors}")}"));
        return step;
    }
}
