using Jinpai.Desk.Imports;

namespace Jinpai.Desk.Jobs;

/// <summary>A job at one moment. Immutable: what a page shows belongs together.</summary>
public sealed record JobState(JobPhase Phase)
{
    /// <summary>While reading: which file of how many, and the bytes of all.</summary>
    public ImportStep? Step { get; init; }

    /// <summary>While replaying: parts done; of a backup or a report, rows.</summary>
    public long Done { get; init; }

    /// <summary>Of how many; 0 before it is known.</summary>
    public long Total { get; init; }

    /// <summary>What came of the files, as soon as they are read; null before, and for other jobs.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>What a report has made; null before, and for other jobs.</summary>
    public MadeFile? Made { get; init; }

    /// <summary>With <see cref="JobPhase.Failed"/>: the key of its words; <c>fault</c> is ours.</summary>
    public string? Failure { get; init; }

    /// <summary>What the words are about; for a fault of ours its reference.</summary>
    public string? FailureDetail { get; init; }

    /// <summary>The data is as it will be; what is left is to compute figures.</summary>
    public bool IsSettled { get; init; }

    public bool IsOver => Phase is JobPhase.Done or JobPhase.Cancelled or JobPhase.Failed;

    /// <summary>Nothing is lost by stopping it now: the files are not all in yet.</summary>
    public bool CanCancel => !IsSettled && Phase is JobPhase.Waiting or JobPhase.Blocked or JobPhase.Examining or JobPhase.Reading or JobPhase.BackingUp or JobPhase.Verifying or JobPhase.Preparing;
}
