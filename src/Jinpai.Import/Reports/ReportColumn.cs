namespace Jinpai.Import.Reports;

/// <summary>A column of a report.</summary>
/// <param name="Header">As the platform writes it; compared by <see cref="HeaderKey"/>, so that brackets, blanks and units do not matter.</param>
/// <param name="Metric">The metric of the catalogue that it holds; null: only a part of a ratio or a sample.</param>
/// <param name="Unit">How its cells are read.</param>
public sealed record ReportColumn(string Header, string? Metric, FigureUnit Unit)
{
    /// <summary>Other headings under which exports of the same report have it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The metric that the column holds if its figures are above 1 and without percent signs (满意度: a share in one export, 1 to 5 in another). Decided for the column as a whole.</summary>
    public string? ScoreMetric { get; init; }

    /// <summary>The column that counts what the figure rests on.</summary>
    public string? Sample { get; init; }

    /// <summary>Of several rows of one agent the largest counts, not their sum.</summary>
    public bool IsMaximum { get; init; }
}
