using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Cli.Tests.Killing;

/// <summary><c>jinpai serve</c> as a process of its own, which runs jobs, and is killed with SIGKILL. Each has a data folder, as on a machine of its own.</summary>
internal sealed partial class ServingProcess : IDisposable
{
    private readonly Process _process;

    private readonly ConcurrentQueue<string> _log;

    private ServingProcess(Process process, Uri address, ConcurrentQueue<string> log)
    {
        (_process, Address, _log) = (process, address, log);
    }

    /// <summary>Where its pages are.</summary>
    public Uri Address { get; }

    /// <summary>How the log of a job names it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{_process.Id}");

    /// <summary>Starts it, and waits until its pages answer.</summary>
    /// <param name="dataFolder">Its own.</param>
    /// <param name="database">What it shares with others; null: nothing.</param>
    /// <param name="processors">As many as the process is to believe in; null: as many as there are.</param>
    /// <param name="more">Options.</param>
    public static ServingProcess Start(string dataFolder, string? database, int? processors = null, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "jinpai.dll"), "serve", "--urls", "http://127.0.0.1:0", "--lang", "en", .. more, "--data", dataFolder, .. database is null ? [] : (string[])["--database", database + ";Application Name=" + PostgresCluster.Killed]];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        if (processors is { } count)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
        }

        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        var isUp = new ManualResetEventSlim();
        var log = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? "");
            if (line.Data is null || line.Data.Contains("http://127.0.0.1", StringComparison.Ordinal))
            {
                isUp.Set();
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        isUp.Wait();
        var address = AddressSaid().Match(string.Join('\n', said));
        return address.Success ? new ServingProcess(process, new Uri(address.Value), log) : throw new InvalidOperationException("serve ended: " + string.Join('\n', said));
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a supervisor does, and waits for its end.</summary>
    /// <returns>Its exit code and its standard output.</returns>
    public (int Code, IReadOnlyList<string> Log) Stop()
    {
        using (var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            signal.WaitForExit();
        }

        _process.WaitForExit();
        return (_process.ExitCode, [.. _log.Where(line => line.Length > 0)]);
    }

    /// <summary>Gives it a moment; false: it has ended.</summary>
    public bool Goes() => !_process.WaitForExit(2);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    [GeneratedRegex("""http://127\.0\.0\.1:[0-9]+""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex AddressSaid();
}
