using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>One row of a report, read.</summary>
/// <param name="Number">1-based row.</param>
/// <param name="Name">As it stands in the file, trimmed.</param>
/// <param name="Agent">Who it is; the name itself until the period is known, for accounts change hands.</param>
/// <param name="Day">Its day or days, if the report has such a column.</param>
/// <param name="Figures">By the place of the column in the layout.</param>
internal sealed record ReportRow(long Number, string Name, AgentId Agent, DaySpan? Day, IReadOnlyList<ReadFigure> Figures)
{
    /// <summary>A cell could not be read.</summary>
    public bool IsFaulty { get; init; }
}
