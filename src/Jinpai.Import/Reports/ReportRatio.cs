namespace Jinpai.Import.Reports;

/// <summary>A ratio both of whose parts are columns: then the parts are imported, which are exact, beside the rounded rate.</summary>
/// <param name="Metric">The ratio's metric; the report may have a column for it or not.</param>
/// <param name="Numerator">The header of the numerator's column.</param>
/// <param name="Denominator">The header of the denominator's column.</param>
public sealed record ReportRatio(string Metric, string Numerator, string Denominator)
{
    /// <summary>The column counts the rest: the numerator is the denominator without it (reply rate from 未回复人数).</summary>
    public bool IsRest { get; init; }
}
