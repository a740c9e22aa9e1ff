using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Forms;
using Jinpai.Import.Reading;
using Jinpai.Import.Reports;

namespace Jinpai.Import;

/// <summary>What came of reading one file. If it was refused, nothing that the sink was given may stay.</summary>
/// <param name="File">The file's name.</param>
/// <param name="ContentHash">SHA-256 of its bytes in lower-case hex; empty if it could not be read at all.</param>
/// <param name="Format">The name of the recognised format, such as <c>neutral.messages</c>; null if unknown.</param>
/// <param name="Encoding">The recognised encoding, such as <c>UTF-8</c> or <c>GB18030</c>; null if unknown.</param>
/// <param name="IsRefused">The file as a whole was refused: <paramref name="Issues"/> says why.</param>
/// <param name="RowCount">Rows read, without header and blank rows.</param>
/// <param name="HeldCount">Rows of them that were held back, each with an issue of severity error.</param>
/// <param name="Coverage">What the rows handed on reach over.</param>
/// <param name="Issues">All faults found.</param>
public sealed record FileReading(string File, string ContentHash, string? Format, string? Encoding, bool IsRefused, long RowCount, long HeldCount, FileCoverage Coverage, IssueLog Issues)
{
    /// <summary>What the file gives besides records; null: nothing, or the file was refused.</summary>
    public FileResult? Result { get; init; }

    /// <summary>What was understood of a performance report; null for other formats and for refused files.</summary>
    public ReportSummary? Report => Result as ReportSummary;

    /// <summary>A completed sheet (spec 4.7), to be turned into records by its reader; null for other formats and for refused files.</summary>
    public FormReading? Form => Result as FormReading;
}
