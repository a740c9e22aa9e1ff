namespace Jinpai.Import.Excel;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">1-based, as the spreadsheet counts, or the line of a delimited text.</param>
/// <param name="Cells">From the first column on; cells beyond the last are blank.</param>
internal sealed record SheetRow(long Number, IReadOnlyList<SheetCell> Cells)
{
    public bool IsBlank => Cells.All(c => c.IsBlank);

    public SheetCell this[int index] => index >= 0 && index < Cells.Count ? Cells[index] : SheetCell.Empty;
}
