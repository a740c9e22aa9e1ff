namespace Jinpai.Import.Reports;

/// <summary>A row whose figures say that it sums up.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">Sum or mean; null: it is like all others, and one of them may be the sum of the other.</param>
/// <param name="IsCertain">Chance hardly gives such figures.</param>
internal sealed record SummaryFinding(ReportRow Row, SummaryRow? Kind, bool IsCertain);
