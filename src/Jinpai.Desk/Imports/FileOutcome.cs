using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Reports;

namespace Jinpai.Desk.Imports;

/// <summary>What came of one file of an import, reading and storage together.</summary>
public sealed record FileOutcome(string File, string? Format, string? Encoding, FileFate Fate)
{
    public long RowCount { get; init; }
    public long NewCount { get; init; }
    public long KnownCount { get; init; }
    public long ChangedCount { get; init; }
    public long HeldCount { get; init; }

    /// <summary>From the first to the last day that it says something of; null: of no day.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>With <see cref="FileFate.Known"/>: the import that holds the same bytes.</summary>
    public long? KnownImport { get; init; }

    /// <summary>What was understood of a performance report; null for other files.</summary>
    public ReportSummary? Report { get; init; }

    /// <summary>What was said of such a report at the time, where nothing else is left of it.</summary>
    public (IReadOnlyList<string> Chinese, IReadOnlyList<string> English)? Noted { get; init; }

    /// <summary>Imports of which files were replaced by this one, in ascending order.</summary>
    public IReadOnlyList<long> ReplacedImports { get; init; } = [];
    public IssueLog Issues { get; init; } = new();
}
