using Jinpai.Core;

namespace Jinpai.Storage.Jobs;

/// <summary>A job as it is stored.</summary>
/// <param name="Id">Cannot be guessed.</param>
/// <param name="Shop">The shop's code; "": of the whole installation.</param>
/// <param name="Kind">What it does.</param>
/// <param name="AskedAt">When it was asked for.</param>
public sealed record JobRow(string Id, string Shop, JobKind Kind, Instant AskedAt)
{
    /// <summary>1, 2, 3 … in the order asked; 0: not stored yet.</summary>
    public long Number { get; init; }
    public JobStatus Status { get; init; }

    /// <summary>What it is at, a word of the desk's.</summary>
    public string Phase { get; init; } = "";
    public Instant? EndedAt { get; init; }

    /// <summary>How often it was taken up.</summary>
    public long Turns { get; init; }

    /// <summary>Who took it up last; null: nobody yet.</summary>
    public string? Server { get; init; }

    /// <summary>A person asked it to stop.</summary>
    public bool IsCancelAsked { get; init; }

    /// <summary>The data is as it will be; what is left is to compute figures.</summary>
    public bool IsSettled { get; init; }

    /// <summary>With <see cref="JobKind.Undo"/>: the import to be taken back.</summary>
    public long? Import { get; init; }

    /// <summary>Names of its files, the first few.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Of all its files.</summary>
    public long Bytes { get; init; }

    /// <summary>With <see cref="JobKind.Watched"/>: the files that are to be put away when it is over; JSON of the desk's. Null: they are.</summary>
    public string? Watched { get; init; }

    /// <summary>With <see cref="JobKind.Report"/>: which file it is to make; JSON of the desk's.</summary>
    public string? Question { get; init; }

    /// <summary>How far it is; JSON of the desk's.</summary>
    public string? Progress { get; init; }

    /// <summary>What came of its files, or which file it made; JSON of the desk's.</summary>
    public string? Outcome { get; init; }

    /// <summary>With <see cref="JobStatus.Failed"/>: the key of its words.</summary>
    public string? Failure { get; init; }

    /// <summary>What the words are about.</summary>
    public string? FailureDetail { get; init; }

    public bool IsOver => Status is JobStatus.Done or JobStatus.Cancelled or JobStatus.Failed;

    /// <summary>This time that it was taken up.</summary>
    public JobTurn Turn => new(Id, Turns);
}
