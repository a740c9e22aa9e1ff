using System.Globalization;
using Jinpai.Desk.Questions;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Jobs;

/// <summary>How a process runs jobs.</summary>
public sealed record JobOptions
{
    /// <summary>More than this would keep each other from the disk.</summary>
    public const int MostWorkers = 64;

    /// <summary>Jobs that run side by side in this process, each of another shop.</summary>
    public int Workers { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Jobs that read so many bytes or more are long. One hand is kept free of them, where there are two: a day's import, an undo, a trial never wait for months that others import.</summary>
    public long LongFrom { get; init; } = 32L << 20;

    /// <summary>Long jobs that run side by side.</summary>
    public int LongWorkers => Math.Max(1, Workers - 1);

    /// <summary>It takes long, whatever else is to be done.</summary>
    public bool IsLong(JobRow job) => job.Kind == JobKind.Backup || job.Bytes >= LongFrom || (job.Kind == JobKind.Report && ReportQuestion.Read(job.Question) is { IsLong: true });

    /// <summary>A turn that has lasted so long ends at the next moment at which nothing is half done, if another shop waits.</summary>
    public TimeSpan TurnLength { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What now means for data. How long things last is measured beside it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Hears of every fault of ours, with the reference that people see.</summary>
    public Action<string, Exception> OnFault { get; init; } = (_, _) => { };

    /// <summary>Hears of every turn as it begins, on the thread that does it.</summary>
    public Action<JobRow> OnTurn { get; init; } = _ => { };

    /// <summary>Hears how every turn ended that could say so.</summary>
    public Action<JobRow, TurnEnd> OnTurnEnd { get; init; } = (_, _) => { };

    /// <summary>Hears of every replay of a job, and how long it took.</summary>
    public Action<JobRow, ReplayReport, TimeSpan> OnReplay { get; init; } = (_, _, _) => { };

    /// <summary>Hears of every turn that is over, however it ended.</summary>
    public Action<JobRow> OnTurnOver { get; init; } = _ => { };

    /// <summary>Who is named in the log of a job: machine and process.</summary>
    public string Server { get; init; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");
}
