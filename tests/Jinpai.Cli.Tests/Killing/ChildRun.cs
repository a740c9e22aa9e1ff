using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>The real program as a process of its own, watched by the bytes it has written or sent, and killed with SIGKILL.</summary>
internal sealed class ChildRun : IDisposable
{
    /// <summary>Among the arguments: the database, by way of what counts the bytes.</summary>
    public const string Through = "{database}";

    private const int Near = 32 * 1024;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "jinpai.dll");
    private readonly Process _process;
    private readonly DirectoryInfo _watched;
    private readonly string _ioFile;
    private readonly CountingProxy? _proxy;

    public ChildRun(Desk desk, params string[] arguments)
        : this(Path.Combine(desk.Data, "shops"), [.. arguments, "--data", desk.Data], desk.Database)
    {
    }

    /// <param name="watched">The folder that it writes to; it need not be there yet.</param>
    /// <param name="arguments">The command line but for the database.</param>
    /// <param name="database">The database that it writes to instead: <see cref="Through"/> stands for it among the arguments, or <c>--database</c> is added.</param>
    /// <param name="mostBytesOfFile">The system lets it write no file beyond that, as if the disk failed there; null: any.</param>
    /// <param name="cutAfter">Its connections to the server break once it has sent so many bytes; null: never.</param>
    public ChildRun(string watched, string[] arguments, string? database = null, long? mostBytesOfFile = null, long? cutAfter = null)
    {
        _proxy = database is null ? null : new CountingProxy(database, cutAfter);
        _watched = new DirectoryInfo(watched);
        var dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        var start = new ProcessStartInfo(mostBytesOfFile is null ? dotnet : "bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] limited = mostBytesOfFile is { } most ? ["-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {most / 1024}; exec \"$0\" \"$@\""), dotnet] : [];
        string[] all = [.. limited, Program, .. arguments.Select(argument => argument == Through ? _proxy!.Connection : argument), .. _proxy is null || arguments.Contains(Through) ? [] : (string[])["--database", _proxy.Connection]];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Quicker to start; the program is the same.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // The runtime's own memory is a file to the system, and would be limited too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        _process = Process.Start(start)!;
        _ioFile = string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/io");
    }

    /// <summary>Lets it run to its end.</summary>
    /// <returns>The bytes it had written when it first touched what is watched, and when it was last seen.</returns>
    public (long First, long Last) Measure()
    {
        var first = WaitForFirstWrite();
        var last = first;
        while (!_process.HasExited)
        {
            last = Math.Max(last, Written());
        }

        var ran = End();
        Assert.True(ran.Code == 0, $"The run that is to be killed ended with {ran.Code}: {ran.All}");
        return (first, last);
    }

    /// <summary>Waits for its end.</summary>
    public Ran End()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEnd();
        _process.WaitForExit();
        return new Ran(_process.ExitCode, output.GetAwaiter().GetResult(), error);
    }

    /// <summary>Kills it once it has written so much, and a little later by <paramref name="spins"/>.</summary>
    /// <param name="written">Bytes.</param>
    /// <param name="spins">Turns of an empty loop.</param>
    /// <param name="isEarly">Before it touches what is watched.</param>
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

        _watched.Refresh();
        try
        {
            return _watched.Exists ? _watched.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)).Sum(LengthOf) : 0;
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
