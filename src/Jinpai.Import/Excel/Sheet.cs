namespace Jinpai.Import.Excel;

/// <summary>A sheet (or its beginning) in memory.</summary>
/// <param name="Name">Null for a delimited text.</param>
/// <param name="Rows">Without blank ones.</param>
/// <param name="HiddenRows">How many of them the sheet hides.</param>
internal sealed record Sheet(string? Name, IReadOnlyList<SheetRow> Rows, long HiddenRows = 0);
