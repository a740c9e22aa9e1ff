using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Personal;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import;

/// <summary>A file that was looked at and can be read into a sink, as often as wanted.</summary>
public sealed class PlannedFile
{
    private readonly SourceFile _file;
    private readonly ImportOptions _options;
    private readonly FileExamination? _examination;
    private readonly FilePreview? _preview;
    private readonly Issue? _refusal;

    internal PlannedFile(SourceFile file, ImportOptions options, FileExamination? examination, FilePreview? preview, FileFormat? format, Issue? refusal)
    {
        _file = file;
        _options = options;
        _examination = examination;
        _preview = preview;
        Format = format;
        _refusal = refusal;
    }

    public string Name => _file.Name;
    public long Length => _examination?.Length ?? _file.Length;

    /// <summary>SHA-256 of the bytes in lower-case hex: the same content is imported once. Empty if the file could not be read.</summary>
    public string ContentHash => _examination?.ContentHash ?? "";
    /// <summary>The recognised format; null: none.</summary>
    public FormatInfo? Info => Format?.Info;
    public string? FormatName => Info?.Name;
    public string? EncodingName => _examination?.EncodingName;

    /// <summary>True if it is known before reading that the file will be refused.</summary>
    public bool IsRefused => _refusal is not null;
    internal FileFormat? Format { get; }

    /// <summary>Reads all rows into the sink. If the reading comes back refused, what the sink was given must not stay.</summary>
    /// <exception cref="OperationCanceledException">The user stopped it: what the sink was given must not stay either.</exception>
    public FileReading Read(IRecordSink sink, IProgress<ReadingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var issues = new IssueLog();
        if (_refusal is not null || Format is null || _examination is null || _preview is null)
        {
            if (_refusal is not null)
            {
                issues.Add(_refusal);
            }

            return new FileReading(Name, ContentHash, FormatName, EncodingName, true, 0, 0, FileCoverage.None, issues);
        }

        var coverage = new CoverageSink(new MaskingSink(sink, _options.Accounts, _options.KeepsPersonalData));
        var reading = new ReadingContext(_options.Zone, Instant.FromDateTimeOffset(_options.Clock.GetUtcNow()), _options.ClockTolerance)
        {
            File = _file,
            Examination = _examination,
            Limits = _options.Limits,
            Rates = _options.Rates,
            Accounts = _options.Accounts,
            Sink = coverage,
            Issues = issues,
            Progress = progress,
            Cancellation = cancellation,
        };
        FileResult? result = null;
        var isRefused = false;
        try
        {
            ReportHeader(reading, _preview.Header);
            if (_examination.IsEncodingDoubtful)
            {
                reading.Report(TextIssues.EncodingDoubtful, null, null, "", EncodingName ?? "");
            }

            result = Format.Read(reading, _preview);
            reading.Precision.Report(reading);
            reading.Marks.Report(reading);
        }
        catch (FileRefusedException refused)
        {
            issues.Add(refused.Issue);
            isRefused = true;
        }
        catch (DecoderFallbackException)
        {
            issues.Add(TextStreams.Changed(_file).Issue);
            isRefused = true;
        }

        progress?.Report(new ReadingProgress(Length, Length));
        return new FileReading(Name, ContentHash, FormatName, EncodingName, isRefused, reading.RowCount, reading.HeldCount, isRefused ? FileCoverage.None : coverage.ToCoverage(reading.Times), issues) { Result = result };
    }

    private static void ReportHeader(ReadingContext reading, HeaderPlace header)
    {
        if (header.Skipped > 0)
        {
            reading.Report(FileIssues.TitleSkipped, null, null, "", header.Skipped);
        }

        if (header.IsOfTwoRows)
        {
            reading.Report(FileIssues.HeaderOfTwoRows, header.Skipped + 1, null, "");
        }
    }
}
