using Jinpai.Core;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>One piece of work on a shop at one moment, under way or over.</summary>
/// <param name="Row">As it is stored.</param>
/// <param name="State">How far it is: newer than the stored one where it runs in this process.</param>
public sealed record ShopJob(JobRow Row, JobState State)
{
    /// <summary>How long what a report made is kept; then it is asked for again.</summary>
    public static readonly TimeSpan FileKept = TimeSpan.FromDays(7);

    /// <summary>Cannot be guessed.</summary>
    public string Id => Row.Id;
    public string Shop => Row.Shop;
    public JobKind Kind => Row.Kind;
    public Instant AskedAt => Row.AskedAt;

    /// <summary>A person asked it to stop.</summary>
    public bool IsCancelAsked => Row.IsCancelAsked;

    /// <summary>Names of the files it was given, for a job that waits.</summary>
    public IReadOnlyList<string> FileNames => Row.Names;

    /// <summary>With <see cref="JobKind.Undo"/>: the import.</summary>
    public long? Import => Row.Import;

    /// <summary>Why it failed; null: it did not.</summary>
    public string? Why(Words words) => State.Phase == JobPhase.Failed ? JobSentence.Of(words, State.Failure!, State.FailureDetail) : null;

    /// <summary>With <see cref="JobKind.Report"/>: what is asked; null: this version does not know it.</summary>
    public ReportQuestion? Question { get; } = ReportQuestion.Read(Row.Question);

    /// <summary>Of a report that is done: when its file goes.</summary>
    public Instant? FileUntil => State.Made is not null && Row.EndedAt is { } made ? made + FileKept : null;

    /// <summary>It failed, and what it needs is still there.</summary>
    public bool CanRetry => Row.Status == JobStatus.Failed;
}
