using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage;

namespace Jinpai.Benchmarks.Replays;

/// <summary><c>trial</c>: a shop under other rules, nothing stored, as often as wanted in one process; time, processor time and what was allocated, a message.</summary>
internal static class TrialCommand
{
    public static Task<int> Run(Options options)
    {
        var shop = StorageEngines.Open(options.Need("data")).OpenShop(options.Need("shop"));
        var book = options.Find("rules") is { } file ? Read(file) : RuleBook.Default;
        BusinessDay? first = options.Find("first") is { } day ? BusinessDay.Parse(day) : null;
        var messages = options.Number("messages", 1);
        using var types = options.Find("types") is null ? null : new AllocatedTypes();
        for (var run = 0; run < options.Number("runs", 3); run++)
        {
            Measure(run, messages, () => shop.WhatIf(book, first).Result().Count);
        }

        foreach (var line in types?.Top(options.Number("types", 0)) ?? [])
        {
            Console.WriteLine(line);
        }

        return Task.FromResult(0);
    }

    private static RuleBook Read(string file) =>
        RulesFile.Read(File.ReadAllText(file), file, new ReplayRules()).Rules ?? throw new ArgumentException($"{file} has faults.", nameof(file));

    private static void Measure(int run, int messages, Func<int> work)
    {
        using var process = Process.GetCurrentProcess();
        var (allocated, pause, collections) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalPauseDuration(), GC.CollectionCount(0));
        var (methods, compiling) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        var (processor, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var rows = work();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"run {run}: {rows} rows, {clock.Elapsed.TotalSeconds:F2} s, processor {(process.TotalProcessorTime - processor).TotalSeconds:F2} s, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)messages:F1} bytes allocated a message, {GC.CollectionCount(0) - collections} collections, paused {(GC.GetTotalPauseDuration() - pause).TotalSeconds:F2} s, {JitInfo.GetCompiledMethodCount() - methods} methods compiled in {(JitInfo.GetCompilationTime() - compiling).TotalSeconds:F2} s, most memory {process.PeakWorkingSet64 >> 20} MiB, load {Machine.Load()}"));
    }
}
