using System.Diagnostics;
using System.Text.Json;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Months;

/// <summary><c>all</c>: one run on one machine. Generates a month in daily files and one day more, lets Jinpai import and replay it, lets DuckDB do the same by SQL, compares their figures, and writes times,
/// ratios, memory and sizes. Nothing is hidden: a command that fails is in the report with its message.</summary>
internal sealed class WholeRun
{
    private const string FirstDay = "2026-10-01";
    private const string LastMature = "2026-10-23";
    private const string LastDay = "2026-10-30";
    private const string Metrics = "received,enquirers,ordered,paid,enquiry_conversion,sales,net_sales,first_response,average_response,slow";
    private readonly Options _options;
    private readonly string _month;
    private readonly string _extra;
    private readonly string _data;
    private readonly string _work;
    private readonly List<Step> _steps = [];

    private WholeRun(Options options, string work)
    {
        _options = options;
        _work = work;
        (_month, _extra, _data) = (Path.Combine(work, "month"), Path.Combine(work, "extra"), Path.Combine(work, "data"));
    }

    public static async Task<int> Run(Options options)
    {
        var file = options.Need("out");
        var work = options.Find("work") ?? Directory.CreateTempSubdirectory("jinpai-bench-").FullName;
        try
        {
            var text = await new WholeRun(options, Path.GetFullPath(work)).Measure();
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, text);
            Console.Write(text);
            return 0;
        }
        finally
        {
            if (options.Find("work") is null)
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private async Task<string> Measure()
    {
        var load = Machine.Load() ?? "not known";
        var generated = await Generate();

        // The first call builds the program and is not measured.
        await Jinpai("jinpai: build and add the shop", "shop", "add", "bench");
        var imported = await Jinpai("jinpai: import", "import", _month, "--shop", "bench");
        var replayed = await Jinpai("jinpai: replay", "replay", "--shop", "bench");
        var reported = await Jinpai("jinpai: report of 23 days", "report", "agents", "--shop", "bench", "--from", FirstDay, "--to", LastMature, "--format", "json");
        var rules = Path.Combine(_work, "rules.json");
        await File.WriteAllTextAsync(rules, """{ "slowSeconds": 90, "lookback": 1 }""");
        var changed = await Jinpai(
            "jinpai: see the month by another rule", "report", "agents", "--shop", "bench", "--from", FirstDay, "--to", LastDay, "--rules", rules, "--metrics", Metrics, "--format", "json");
        PagesResult? pages = null;
        TimeSpan? afterImport = null;
        using var server = replayed.IsOk && _options.Find("pages") != "no" ? await Server.Start(_options, _data) : null;
        if (server is not null)
        {
            pages = await new PagesRun(_options, server).Measure("bench");
        }

        var dayImported = await Jinpai("jinpai: import one more day", "import", _extra, "--shop", "bench");
        var dayReplayed = await Jinpai("jinpai: replay one more day", "replay", "--shop", "bench");
        if (server is not null)
        {
            // What was kept is of the day before: all of the page is worked out anew.
            var clock = Stopwatch.StartNew();
            _ = await server.Client.GetByteArrayAsync(new Uri("/?shop=bench", UriKind.Relative));
            afterImport = clock.Elapsed;
        }

        var again = await Jinpai("jinpai: replay again by another rule", "replay", "--shop", "bench", "--rules", rules);

        // DuckDB on the same files, in a process of its own.
        var agents = Path.Combine(_work, "agents.json");
        var peer = await Step(
            "duckdb", "dotnet", typeof(WholeRun).Assembly.Location, "month", "--dir", _month, "--agents", agents, "--threads", _options.Get("threads", "2"), "--memory", _options.Get("memory", "14GB"), "--store", _options.Get("store", "memory"));
        var report = new BudgetReport(_options.Get("scale", "1"), generated, MonthCommand.Read(peer.IsOk ? peer.Output : ""), _steps, imported, replayed, changed, dayImported, dayReplayed, again)
        {
            IsFromSource = _options.Find("jinpai") is null,
            Load = load,
            Pages = pages,
            AfterImport = afterImport,
            Comparison = FigureComparison.Of(reported.IsOk ? reported.Output : "", AgentDays.Sums(agents, FirstDay, LastMature)),
            DataBytes = Directory.Exists(_data) ? new DirectoryInfo(_data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(found => found.Length) : 0,
        };
        return report.Write();
    }

    private async Task<GeneratedMonth> Generate()
    {
        Directory.CreateDirectory(_month);
        Directory.CreateDirectory(_extra);
        var generator = await BenchData.Build(Step);
        var written = await Step("generate", "dotnet", generator, "--out", _month, "--scale", _options.Get("scale", "1"), "--days", "31");
        var generated = written.IsOk ? JsonSerializer.Deserialize<GeneratedMonth>(written.Output, JsonSerializerOptions.Web) : null;
        var last = Directory.EnumerateFiles(_month, "messages-*.csv").Max(StringComparer.Ordinal)?[^"2026-10-31.csv".Length..];
        foreach (var path in Directory.EnumerateFiles(_month).Where(path => last is not null && path.EndsWith("-" + last, StringComparison.Ordinal)).ToList())
        {
            File.Move(path, Path.Combine(_extra, Path.GetFileName(path)));
        }

        return generated ?? throw new InvalidOperationException("The data could not be generated.");
    }

    private Task<Step> Jinpai(string name, params string[] arguments) => Step(name, _options.Get("jinpai", Machine.Jinpai), [.. arguments, "--data", _data]);

    private async Task<Step> Step(string name, string program, params string[] arguments)
    {
        var step = await Months.Step.Run(name, program, arguments);
        _steps.Add(step);
        return step;
    }
}
