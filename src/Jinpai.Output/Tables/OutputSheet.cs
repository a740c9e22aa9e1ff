namespace Jinpai.Output.Tables;

/// <summary>A sheet of a workbook: tables one below the other.</summary>
/// <param name="Name">Shown on its tab; made valid and unique by the writer.</param>
/// <param name="Tables">One is written with a frozen header that repeats on each printed page.</param>
public sealed record OutputSheet(string Name, IReadOnlyList<OutputTable> Tables)
{
    public OutputSheet(OutputTable table)
        : this(table.Title, [table])
    {
    }

    /// <summary>Each table begins on a new printed page: score cards and slips are handed out one by one.</summary>
    public bool HasPagePerTable { get; init; }

    /// <summary>Printed upright instead of across.</summary>
    public bool IsPortrait { get; init; }
}
