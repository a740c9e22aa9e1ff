using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>A PostgreSQL server that may die: not the one that all tests share.</summary>
internal sealed class OwnCluster : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "jinpai-postgres-" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal));

    public OwnCluster()
    {
        Connection = Script("start", _folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)).Trim() + ";Maximum Pool Size=20;Timeout=5";
    }

    /// <summary>How to reach it, dead or alive.</summary>
    public string Connection { get; }

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public void Crash() => Script("crash", _folder);

    /// <summary>Starts it again where it was.</summary>
    public void Start() => Script("again", _folder);

    public void Dispose() => Script("stop", _folder);

    private static string Script(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Repository.Path("tests/postgres"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException("tests/postgres " + arguments[0] + " failed: see its error output");
    }
}
