namespace Jinpai.Import.Reading;

/// <summary>The rows of a file as cells of the columns that its format asked for, whatever the file is made of.</summary>
internal interface IRows : IDisposable
{
    /// <summary>1-based line on which the current row begins.</summary>
    long Line { get; }
    RowFault Fault { get; }

    /// <summary>What stood there, in short and without values, if there is a fault.</summary>
    string FaultFound { get; }

    /// <summary>Cells that a row should have.</summary>
    int Width { get; }

    /// <summary>Whether every cell of the row is empty: spreadsheets leave such rows behind.</summary>
    bool IsBlank { get; }

    /// <summary>Whether the file has the column at all.</summary>
    bool Has(int column);

    /// <summary>The cell's bytes in UTF-8, valid until the next <see cref="Read"/>; empty if the row or the file has none.</summary>
    ReadOnlySpan<byte> Cell(int column);

    /// <summary>Moves to the next row; false at the end.</summary>
    bool Read();
}
