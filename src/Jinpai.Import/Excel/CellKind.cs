namespace Jinpai.Import.Excel;

/// <summary>What a spreadsheet says a cell holds.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Duration,
    Flag,

    /// <summary>#N/A and the like.</summary>
    Error,
}
