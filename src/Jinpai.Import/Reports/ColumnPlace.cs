namespace Jinpai.Import.Reports;

/// <summary>A column of a map found in a file.</summary>
/// <param name="Column">What it means.</param>
/// <param name="Index">0-based index in the file.</param>
/// <param name="Header">As it stands in the file.</param>
/// <param name="HeaderUnit">The unit that the header states; empty: none.</param>
internal sealed record ColumnPlace(ReportColumn Column, int Index, string Header, string HeaderUnit);
