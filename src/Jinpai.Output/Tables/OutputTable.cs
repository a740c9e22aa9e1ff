namespace Jinpai.Output.Tables;

/// <summary>A table to be written as CSV or as (a part of) a sheet of a workbook.</summary>
public sealed class OutputTable
{
    /// <param name="title">A heading above the table in workbooks; empty: none. CSV has none.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="rows">Each with as many cells as there are columns. Enumerated each time that the table is written, so that long tables need not be in memory.</param>
    public OutputTable(string title, IReadOnlyList<OutputColumn> columns, IEnumerable<IReadOnlyList<OutputCell>> rows)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        Title = title;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The same table, which says of each row that is taken how many were taken before it.</summary>
    public OutputTable Observed(Action<long> onRow) => new(Title, Columns, Rows.Select((row, index) =>
    {
        onRow(index);
        return row;
    }))
    {
        Notes = Notes,
        TotalRowCount = TotalRowCount,
        Keys = Keys,
    };

    /// <summary>The same table with one line more below its title.</summary>
    public OutputTable Noted(string line) => new(Title, Columns, Rows)
    {
        Notes = [.. Notes, line],
        TotalRowCount = TotalRowCount,
        Keys = Keys,
    };

    public string Title { get; }
    public IReadOnlyList<OutputColumn> Columns { get; }
    public IEnumerable<IReadOnlyList<OutputCell>> Rows { get; }

    /// <summary>Lines below the title in workbooks, such as the period and the version of the rules.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Number of rows at the end that are totals: shown bold in workbooks.</summary>
    public int TotalRowCount { get; init; }

    /// <summary>Keys of the columns for a reader: written as a hidden row above the header. Null: none.</summary>
    public IReadOnlyList<string>? Keys { get; init; }
}
