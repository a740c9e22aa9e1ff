using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Sources;
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
    public string? FormatName => Format?.Name;
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

            return new FileReading(Name, ContentHash, FormatName, EncodingName, true, 0, 0, Coverage.None, issues);
        }

        var reading = new ReadingContext(_file, _examination, _preview, _options, sink, issues, progress, cancellation);
        var isRefused = false;
        try
        {
            Format.Read(reading);
        }
        catch (RefusedException refused)
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
        return new FileReading(Name, ContentHash, FormatName, EncodingName, isRefused, reading.RowCount, reading.HeldCount, isRefused ? Coverage.None : reading.Coverage.ToCoverage(), issues) { Report = isRefused ? null : reading.ReportSummary, Form = isRefused ? null : reading.Form };
    }
}
