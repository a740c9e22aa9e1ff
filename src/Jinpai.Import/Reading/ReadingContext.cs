using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>All that a format needs to read one file, and what it reports meanwhile.</summary>
/// <param name="zone">The shop's zone.</param>
/// <param name="now">The present.</param>
/// <param name="clockTolerance">How far this computer's clock may be behind the platform's.</param>
internal sealed class ReadingContext(TimeZoneInfo zone, Instant now, TimeSpan clockTolerance)
{
    public required SourceFile File { get; init; }
    public required FileExamination Examination { get; init; }
    public required SourceLimits Limits { get; init; }

    /// <summary>The ids of the metrics that are rates: a number above 1 for one of them may mean percent.</summary>
    public required IReadOnlySet<string> Rates { get; init; }

    /// <summary>The shop's accounts as far as they are known.</summary>
    public required KnownAccounts Accounts { get; init; }
    public required IRecordSink Sink { get; init; }
    public required IssueLog Issues { get; init; }
    public IProgress<ReadingProgress>? Progress { get; init; }
    public CancellationToken Cancellation { get; init; }

    /// <summary>How exactly the file's times are written.</summary>
    public Precision Precision { get; set; } = new();

    /// <summary>What was put on the file's ids so that they stay text.</summary>
    public IdMarks Marks { get; } = new();

    /// <summary>What a look over all orders of the file told; null where it holds none.</summary>
    public OrderSurvey? Orders { get; set; }

    public TimeText Times { get; } = new(new ZoneClock(zone));
    public Instant Now => now;

    /// <summary>Nothing can have happened after this.</summary>
    public Instant Latest { get; } = now + clockTolerance;
    public BusinessDay Today => Times.DayOf(now);
    public long RowCount { get; set; }

    /// <summary>The sheet that is being read, for issues; null where there are none.</summary>
    public string? Sheet { get; set; }
    public long HeldCount { get; set; }

    /// <summary>Whether a metric, with parameters or without (<c>timely_rate;seconds=60</c>), is a rate.</summary>
    public bool IsRate(string metric) => Rates.Contains(metric.Split(';')[0]);

    /// <summary>The same file, to be looked over without a word.</summary>
    public ReadingContext Quiet() => new(zone, now, clockTolerance)
    {
        File = File,
        Examination = Examination,
        Limits = Limits,
        Rates = Rates,
        Accounts = Accounts,
        Sink = Sink,
        Issues = new IssueLog(),
        Cancellation = Cancellation,
        Sheet = Sheet,
    };

    public void ThrowIfCancelled() => Cancellation.ThrowIfCancellationRequested();

    public void Report(IssueKind kind, long? line, string? column, LocalText found, params IReadOnlyList<LocalText> arguments) =>
        Issues.Add(new Issue(kind, new Origin(File.Name, Sheet, line, column), found, arguments));

    /// <summary>The exception that refuses the file.</summary>
    public FileRefusedException Refuse(IssueKind kind, long? line, string? column, LocalText found, params IReadOnlyList<LocalText> arguments) =>
        new(new Issue(kind, new Origin(File.Name, Sheet, line, column), found, arguments));
}
