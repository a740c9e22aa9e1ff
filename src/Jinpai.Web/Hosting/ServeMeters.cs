using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Jinpai.Web.Hosting;

/// <summary>What this process counts of itself for Prometheus. Names and labels hold no shop and nobody: there may be a hundred thousand shops.</summary>
/// <remarks>The framework counts requests (by route, status and seconds) and the runtime's memory, threads and collections.</remarks>
public sealed class ServeMeters
{
    private const string Ours = "Jinpai";
    private readonly Counter<long> _jobs;
    private readonly UpDownCounter<long> _running;
    private readonly Counter<long> _imports;
    private readonly Counter<long> _files;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _buyers;
    private readonly Counter<long> _replayTime;
    private readonly Counter<long> _kept;

    public ServeMeters(IMeterFactory meters)
    {
        var meter = meters.Create(Ours);
        _jobs = meter.CreateCounter<long>("jinpai.jobs", null, "Turns of jobs that ended");
        _running = meter.CreateUpDownCounter<long>("jinpai.jobs.running", null, "Jobs under way in this process");
        _imports = meter.CreateCounter<long>("jinpai.imports", null, "Imports that are done");
        _files = meter.CreateCounter<long>("jinpai.import.files", null, "Files of imports that are done");
        _rows = meter.CreateCounter<long>("jinpai.import.rows", null, "Rows of imports that are done");
        _buyers = meter.CreateCounter<long>("jinpai.replay.buyers", null, "Buyers replayed; by the time of replays they give the speed");
        _replayTime = meter.CreateCounter<long>("jinpai.replay.time", "ms", "How long replays took");
        _kept = meter.CreateCounter<long>("jinpai.kept.answers", null, "Answers that pages asked of those that are kept");
    }

    /// <summary>Where they are asked for.</summary>
    public const string Path = "/metrics";

    public static void Add(IServiceCollection services, WebOptions options)
    {
        services.AddMetrics();
        services.AddSingleton<ServeMeters>();
        if (options.HasMetrics)
        {
            services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(Ours, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "System.Runtime").AddPrometheusExporter().Build());
        }
    }

    public void Begun() => _running.Add(1);

    public void Over() => _running.Add(-1);

    /// <param name="kind">Of job.</param>
    /// <param name="status">How its turn ended, or what it waits for.</param>
    public void Ended(string kind, string status) => _jobs.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("status", status));

    public void Imported(int files, long rows)
    {
        _imports.Add(1);
        _files.Add(files);
        _rows.Add(rows);
    }

    public void Replayed(long buyers, TimeSpan took)
    {
        _buyers.Add(buyers);
        _replayTime.Add((long)took.TotalMilliseconds);
    }

    /// <param name="isHit">It was there.</param>
    public void AskedKept(bool isHit) => _kept.Add(1, new KeyValuePair<string, object?>("hit", isHit ? "yes" : "no"));

    public static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<WebOptions>().HasMetrics)
        {
            app.MapPrometheusScrapingEndpoint(Path).Unbounded();
        }
    }
}
