using System.Globalization;

namespace Jinpai.Benchmarks;

/// <summary>What stands in reports of the machine they were made on.</summary>
internal static class Machine
{
    /// <summary>The script that runs the program of this tree.</summary>
    public static string Jinpai => Path.Combine(Root, OperatingSystem.IsWindows() ? "jinpai.cmd" : "jinpai");

    /// <summary>The tree that this program was built in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Such as <c>Intel Xeon, 2 cores</c>.</summary>
    public static string Processor()
    {
        const string list = "/proc/cpuinfo";
        var model = File.Exists(list) ? File.ReadLines(list).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ").Last() : null;
        return string.Create(CultureInfo.InvariantCulture, $"{model ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores");
    }

    /// <summary>Programs waiting for a processor, over the last minute; null where the system does not say.</summary>
    public static string? Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jinpai.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Jinpai.slnx above {AppContext.BaseDirectory}");
    }
}
