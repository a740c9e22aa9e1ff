using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
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
        Sink = sink;
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
    public IRecordSink Sink { get; }
    public IssueLog Issues { get; }
    public TimeText Times { get; }
    public CoverageLog Coverage { get; }
    public Instant Now { get; }

    /// <summary>Nothing can have happened after this.</summary>
    public Instant Latest { get; }
    public BusinessDay Today { get; }
    public long RowCount { get; set; }
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
        Issues.Add(Issue.Coded(severity, code, new Origin(File.Name, Line: line, Column: column), found, arguments));

    /// <summary>The exception that refuses the file.</summary>
    public RefusedException Refuse(string code, long? line, string? column, string found, params IReadOnlyList<string> arguments) =>
        new(Issue.Coded(Severity.Error, code, new Origin(File.Name, Line: line, Column: column), found, arguments));
}
