using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Jinpai.Peers;

namespace Jinpai.Benchmarks.Months;

/// <summary><c>month</c>: the month of spec 6.4 by SQL. Loads the neutral files into a DuckDB database (in memory, where it is faster, or on disk), runs oracle.sql, prints the seconds of both as JSON.</summary>
internal static class MonthCommand
{
    private const int SlowestShown = 8;
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task<int> Run(Options options)
    {
        var (result, answer) = Measure(options);
        var text = JsonSerializer.Serialize(result, Writing) + "\n";
        Console.Write(text);
        if (options.Find("out") is { } file)
        {
            File.WriteAllText(file, text);
        }

        if (options.Find("agents") is { } agents)
        {
            AgentDays.Write(answer, agents);
        }

        return Task.FromResult(0);
    }

    /// <summary>What <see cref="Run"/> printed.</summary>
    public static MonthResult? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<MonthResult>(json, Writing);

    private static (MonthResult Result, PeerAnswer Answer) Measure(Options options)
    {
        var (folder, store) = (options.Need("dir"), options.Get("store", "memory"));
        var (threads, memory) = (options.Get("threads", "2"), options.Get("memory", "14GB"));
        var work = Directory.CreateTempSubdirectory("jinpai-month-").FullName;
        try
        {
            var path = store == "memory" ? null : Path.Combine(work, "month.duckdb");
            var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["threads"] = threads, ["memory_limit"] = memory, ["temp_directory"] = Path.Combine(work, "spill") };
            using var database = new PeerDatabase(path, settings);
            var rules = options.Find("rules") is { } file ? PeerRules.Parse(File.ReadAllText(file)) : new PeerRules();
            database.SetRules(rules);

            // Every message of a benchmark month has an id: line numbers would only cost the peer time.
            var (load, loadCpu) = Timed(() =>
            {
                database.Load(folder, withLines: false);
                database.Run("CHECKPOINT");
            });
            IReadOnlyList<PeerStatement> statements = [];
            var (query, queryCpu) = Timed(() => statements = database.RunScript());
            var result = new MonthResult(
                "DuckDB " + database.Value("SELECT version()"),
                threads,
                memory,
                store,
                Count(database, "raw_messages"),
                Count(database, "messages"),
                load,
                query,
                loadCpu,
                queryCpu,
                path is null ? null : new FileInfo(path).Length,
                [.. statements.OrderByDescending(statement => statement.Elapsed).Take(SlowestShown)]);
            return (result, database.Answer(rules.Judge));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static long Count(PeerDatabase database, string table) => long.Parse(database.Value($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);

    private static (double Seconds, double CpuSeconds) Timed(Action work)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        return (Math.Round(clock.Elapsed.TotalSeconds, 3), Math.Round((Environment.CpuUsage.TotalTime - processor).TotalSeconds, 3));
    }
}
