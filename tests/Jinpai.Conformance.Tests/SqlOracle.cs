using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Jinpai.Conformance.Tests;

/// <summary>Asks the independent answer: the same rules as plain SQL in DuckDB (bench/peers), over the same raw rows.</summary>
internal static class SqlOracle
{
    public static JsonDocument Ask(string folder)
    {
        var answer = Path.Combine(folder, "oracle.json");
        var start = new ProcessStartInfo("node", [Path.Combine(Peers(), "oracle.mjs"), "--dir", folder, "--out", answer, "--rules", Path.Combine(folder, "rules.json")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node does not start: ./test installs it.");
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The SQL peer failed: {errors.GetAwaiter().GetResult()}");
        }

        return JsonDocument.Parse(File.ReadAllText(answer));
    }

    private static string Peers([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "bench", "peers"));
}
