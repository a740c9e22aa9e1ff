using Jinpai.Peers;

namespace Jinpai.Benchmarks.Months;

/// <summary>What DuckDB took for a month: seconds of load and query, by the clock and of the processor.</summary>
/// <param name="Peer">With its version.</param>
/// <param name="Threads">That it may use.</param>
/// <param name="Memory">That it may use.</param>
/// <param name="Store">memory or disk.</param>
/// <param name="MessageRows">Loaded.</param>
/// <param name="Messages">Left when those that came twice are merged.</param>
/// <param name="LoadSeconds">By the clock.</param>
/// <param name="QuerySeconds">By the clock.</param>
/// <param name="LoadCpuSeconds">Of all threads.</param>
/// <param name="QueryCpuSeconds">Of all threads.</param>
/// <param name="DatabaseBytes">Null in memory.</param>
/// <param name="Slowest">The slowest statements.</param>
internal sealed record MonthResult(
    string Peer,
    string Threads,
    string Memory,
    string Store,
    long MessageRows,
    long Messages,
    double LoadSeconds,
    double QuerySeconds,
    double LoadCpuSeconds,
    double QueryCpuSeconds,
    long? DatabaseBytes,
    IReadOnlyList<PeerStatement> Slowest)
{
    public double TotalSeconds => LoadSeconds + QuerySeconds;
}
