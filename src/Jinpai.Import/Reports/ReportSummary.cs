using Jinpai.Core;
using Jinpai.Import.Formats;

namespace Jinpai.Import.Reports;

/// <summary>What was understood of a report, for the user to confirm.</summary>
public sealed record ReportSummary : FileResult
{
    public required ReportMap Map { get; init; }

    /// <summary>Null if neither the file's name nor a column of days tells, and none was given.</summary>
    public required DaySpan? Period { get; init; }

    /// <summary>How the period became known.</summary>
    public required PeriodSource PeriodSource { get; init; }

    /// <summary>The sheet that was read; null for a text file.</summary>
    public required string? Sheet { get; init; }

    /// <summary>The judge rule (判定规则) that the file's name states, if it does.</summary>
    public string? JudgeRule { get; init; }

    /// <summary>Agents whose figures were taken, in the order of the file.</summary>
    public required IReadOnlyList<AgentId> Agents { get; init; }

    /// <summary>Names that the list of agents does not have, whose rows were held back, and accounts that several agents held in the period; empty if there is no list.</summary>
    public required IReadOnlyList<string> UnknownNames { get; init; }

    /// <summary>Header and metric of each column that was read; a null metric: a part of a ratio or a sample.</summary>
    public required IReadOnlyList<(string Header, string? Metric)> MappedColumns { get; init; }

    /// <summary>Headers that nothing was read from.</summary>
    public required IReadOnlyList<string> UnmappedColumns { get; init; }

    /// <summary>The rows that sum up, with their names as they stand in the file.</summary>
    public required IReadOnlyList<(SummaryRow Row, string Name)> SummaryRows { get; init; }

    public required IReadOnlyList<BenchmarkFigure> Benchmarks { get; init; }
}
