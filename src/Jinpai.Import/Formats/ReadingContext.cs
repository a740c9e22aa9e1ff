using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Personal;
using Jinpai.Import.Reports;
using Jinpai.Import.Sheets;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import.Formats;

/// <summary>All that a format needs to read one file, and what it reports meanwhile.</summary>
internal sealed class ReadingContext
{
    private readonly CancellationToken _cancellation;
    private readonly IProgress<ReadingProgress>? _progress;

    public ReadingContext(
        SourceFile file,
        FileExamination examination,
        FilePreview preview,
        ImportOptions options,
        IRecordSink sink,
        IssueLog issues,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancellation)
    {
        File = file;
        Examination = examination;
        Preview = preview;
        Limits = options.Limits;
        Reports = options.Reports;
        Accounts = options.Accounts;
        Sink = new MaskingSink(sink, options.Accounts, options.KeepPersonalData);
        Issues = issues;
        Times = new TimeText(new ZoneClock(options.Zone));
        Coverage = new CoverageLog(Times);
        Now = Instant.FromDateTimeOffset(options.Clock.GetUtcNow());
        Latest = Now + options.ClockTolerance;
        Today = Times.DayOf(Now);
        _progress = progress;
        _cancellation = cancellation;
    }

    public SourceFile File { get; }
    public FileExamination Examination { get; }
    public FilePreview Preview { get; }
    public SourceLimits Limits { get; }
    public ReportOptions Reports { get; }

    /// <summary>The shop's accounts as far as they are known.</summary>
    public KnownAccounts Accounts { get; }

    /// <summary>Masks what is personal in texts before it hands them on.</summary>
    public IRecordSink Sink { get; }
    public IssueLog Issues { get; }
    public TimeText Times { get; }
    public CoverageLog Coverage { get; }
    public Instant Now { get; }

    /// <summary>Nothing can have happened after this.</summary>
    public Instant Latest { get; }
    public BusinessDay Today { get; }
    public long RowCount { get; set; }

    /// <summary>The sheet that is being read, for issues; null where there are none.</summary>
    public string? Sheet { get; set; }
    public long HeldCount { get; set; }

    /// <summary>What was understood of a performance report; null for other formats.</summary>
    public ReportSummary? ReportSummary { get; set; }

    /// <summary>A completed form, whose rows no sink takes; null for other formats.</summary>
    public FormReading? Form { get; set; }
    public CancellationToken Cancellation => _cancellation;

    public Stream OpenUtf8() =>
        TextStreams.OpenUtf8(File, Examination.Encoding!, _progress is null ? null : read => _progress.Report(new ReadingProgress(Math.Min(read, Examination.Length), Examination.Length)), _cancellation);

    public void ThrowIfCancelled() => _cancellation.ThrowIfCancellationRequested();

    public void Report(Severity severity, string code, long? line, string? column, string found, params IReadOnlyList<string> arguments) =>
        Issues.Add(Issue.Coded(severity, code, new Origin(File.Name, Sheet, line, column), found, arguments));

    /// <summary>The exception that refuses the file.</summary>
    public RefusedException Refuse(string code, long? line, string? column, string found, params IReadOnlyList<string> arguments) =>
        new(Issue.Coded(Severity.Error, code, new Origin(File.Name, Sheet, line, column), found, arguments));
}
