using System.Globalization;
using Jinpai.Benchmarks.Months;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Engines;

/// <summary><c>engines</c>: the same files in SQLite and in PostgreSQL, one after the other on one machine: import, replay, report, one more day, pages. The reports of both must be the same, byte for byte.</summary>
internal sealed class EngineRun
{
    private const string FirstDay = "2026-10-01";
    private const string LastDay = "2026-10-31";
    private readonly Options _options;
    private readonly string _work;
    private readonly string _month;
    private readonly string _extra;

    private EngineRun(Options options)
    {
        _options = options;
        _work = Path.GetFullPath(options.Need("work"));
        (_month, _extra) = (Path.Combine(_work, "month"), Path.Combine(_work, "extra"));
    }

    public static async Task<int> Run(Options options)
    {
        var file = options.Need("out");
        var report = await new EngineRun(options).Measure();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, report.Write());
        Console.Write(report.Write());
        return report.AreEqual ? 0 : 1;
    }

    private async Task<EngineReport> Measure()
    {
        var load = Machine.Load() ?? "not known";
        var scale = _options.Get("scale", "0.1");
        var generated = await Generate(scale);

        // The first call builds the program and is not measured.
        await Step.Run("build", _options.Get("jinpai", Machine.Jinpai), "--help");
        var sqlite = await Of("SQLite", "--data", Path.Combine(_work, "sqlite"));
        var given = _options.Find("database");
        var cluster = Path.Combine(Path.GetTempPath(), "jinpai-bench-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            var connection = given ?? await StartServer(cluster);
            var postgres = await Of("PostgreSQL", "--data", Path.Combine(_work, "postgres"), "--database", connection);
            return new EngineReport(scale, load, generated, sqlite, postgres);
        }
        finally
        {
            if (given is null)
            {
                await Step.Run("stop the server", Cluster, "stop", cluster);
            }
        }
    }

    private static string Cluster => Path.Combine(Machine.Root, "tests", "postgres");

    /// <summary>A server that keeps what it says it keeps.</summary>
    private static async Task<string> StartServer(string cluster)
    {
        Environment.SetEnvironmentVariable("JINPAI_TEST_POSTGRES_SAFE", "1");
        var started = await Step.Run("start a server", Cluster, "start", cluster);
        return started.IsOk ? started.Output.Trim() : throw new InvalidOperationException(started.Errors);
    }

    private async Task<string> Generate(string scale)
    {
        var generator = await BenchData.Build(Step.Run);
        var whole = Path.Combine(_work, "files");
        Directory.CreateDirectory(whole);
        var step = await Step.Run("generate", "dotnet", generator, "--out", whole, "--scale", scale, "--days", "31", "--first", FirstDay);
        foreach (var (folder, isExtra) in ((string, bool)[])[(_month, false), (_extra, true)])
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(whole).Where(file => file.Contains(LastDay, StringComparison.Ordinal) == isExtra))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }
        }

        return step.Output.Trim();
    }

    private async Task<EngineFigures> Of(string name, params string[] place)
    {
        async Task<Step> Jinpai(string what, params string[] arguments) => await Step.Run($"{name}: {what}", _options.Get("jinpai", Machine.Jinpai), [.. arguments, .. place]);

        await Jinpai("add the shop", "shop", "add", "bench");
        var imported = await Jinpai("import", "import", _month, "--shop", "bench");
        var replayed = await Jinpai("replay", "replay", "--shop", "bench");
        var reported = await Jinpai("report", "report", "agents", "--shop", "bench", "--from", FirstDay, "--to", LastDay, "--format", "json");
        PagesResult pages;
        using (var server = await Server.Start(_options, place))
        {
            pages = await new PagesRun(_options, server).Measure("bench");
        }

        var dayImported = await Jinpai("import one more day", "import", _extra, "--shop", "bench");
        var dayReplayed = await Jinpai("replay one more day", "replay", "--shop", "bench");
        var after = await Jinpai("report after it", "report", "agents", "--shop", "bench", "--from", FirstDay, "--to", LastDay, "--format", "json");
        return new EngineFigures(name, imported, replayed, reported, dayImported, dayReplayed, after, pages);
    }
}
