using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>The real program as a process of its own, watched by the bytes it has written or sent, and killed with SIGKILL.</summary>
internal sealed class ChildRun : IDisposable
{
    private const int Near = 32 * 1024;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "jinpai.dll");
    private readonly Process _process;
    private readonly DirectoryInfo _shops;
    private readonly string _ioFile;
    private readonly CountingProxy? _proxy;

    public ChildRun(Desk desk, params string[] arguments)
        : this(desk.Data, desk.Data, arguments, desk.Database)
    {
    }

    /// <param name="dataFolder">What <c>--data</c> says.</param>
    /// <param name="watched">The data folder that it writes to; it need not be there yet.</param>
    /// <param name="arguments">Without <c>--data</c>.</param>
    /// <param name="database">The database that it writes to instead.</param>
    public ChildRun(string dataFolder, string watched, string[] arguments, string? database = null)
    {
        _proxy = database is null ? null : new CountingProxy(database);
        _shops = new DirectoryInfo(Path.Combine(watched, "shops"));
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] all = [Program, .. arguments, "--data", dataFolder, .. _proxy is null ? [] : (string[])["--database", _proxy.Connection]];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Quicker to start; the program is the same.
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _ioFile = string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/io");
    }

    /// <summary>Lets it run to its end.</summary>
    /// <returns>The bytes it had written when it first touched the shop's files, and when it was last seen.</returns>
    public (long First, long Last) Measure()
    {
        var first = WaitForFirstWrite();
        var last = first;
        while (!_process.HasExited)
        {
            last = Math.Max(last, Written());
        }

        var error = _process.StandardError.ReadToEnd();
        _process.WaitForExit();
        Assert.True(_process.ExitCode == 0, $"The run that is to be killed ended with {_process.ExitCode}: {error}");
        return (first, last);
    }

    /// <summary>Kills it once it has written so much, and a little later by <paramref name="spins"/>.</summary>
    /// <param name="written">Bytes.</param>
    /// <param name="spins">Turns of an empty loop.</param>
    /// <param name="isEarly">Before it touches the shop's files.</param>
    /// <returns>False: it had ended before.</returns>
    public bool KillAt(long written, int spins, bool isEarly)
    {
        if (!isEarly)
        {
            WaitForFirstWrite();
        }

        // Watched without a pause only for the last stretch: a loop that turns takes the processor from the one that writes.
        while (written - Written() is > 0 and var left && !(left > Near ? _process.WaitForExit(1) : _process.HasExited))
        {
        }

        Thread.SpinWait(spins);
        _process.Kill();
        _process.WaitForExit();
        return _process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        _proxy?.Dispose();
    }

    // Until it touches the files there is nothing to kill for; waiting in small turns leaves it the processor.
    private long WaitForFirstWrite()
    {
        var before = Size();
        while (Size() == before && !_process.WaitForExit(1))
        {
        }

        return Written();
    }

    private long Size()
    {
        if (_proxy is not null)
        {
            return _proxy.Sent;
        }

        _shops.Refresh();
        try
        {
            return _shops.Exists ? _shops.EnumerateFiles("*.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)).Sum(LengthOf) : 0;
        }
        catch (DirectoryNotFoundException)
        {
            // Moved since it was looked for.
            return 0;
        }
    }

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            // Gone since it was listed.
            return 0;
        }
    }

    /// <summary>All bytes handed to the system so far: log, database and checkpoint alike; or sent to the server.</summary>
    private long Written()
    {
        if (_proxy is not null || !OperatingSystem.IsLinux())
        {
            return Size();
        }

        try
        {
            var line = File.ReadLines(_ioFile).First(text => text.StartsWith("wchar:", StringComparison.Ordinal));
            return long.Parse(line.AsSpan("wchar:".Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // It has ended.
            return 0;
        }
    }
}
