namespace Jinpai.Import.Reports;

/// <summary>What the columns of a report mean (spec 5.5).</summary>
public sealed record ReportMap
{
    /// <summary>Short name; with <c>report.</c> before it the name of the format.</summary>
    public required string Code { get; init; }
    public required string Chinese { get; init; }
    public required string English { get; init; }

    /// <summary>Headings of the column with the agent's nick or account, the usual one first.</summary>
    public required IReadOnlyList<string> NameHeaders { get; init; }

    /// <summary>Headings of the column with the day, if there is one: then an agent may have a row for each day.</summary>
    public IReadOnlyList<string> DayHeaders { get; init; } = [];

    public required IReadOnlyList<ReportColumn> Columns { get; init; }
    public IReadOnlyList<ReportRatio> Ratios { get; init; } = [];

    /// <summary>Headers without which the report is another one.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>How many known columns there must be beside the name.</summary>
    public int LeastColumns { get; init; } = 1;

    /// <summary>Words, besides those of <see cref="SummaryRows"/>, that stand for a name in rows that sum up.</summary>
    public IReadOnlyList<string> SummaryWords { get; init; } = [];

    /// <summary>Of a map of the user's own: all headers of the report, by which it is known again. Empty for those that ship.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The normalised headers as a set: the same for a report whose columns stand in another order. Null if the map has no headers.</summary>
    public string? Signature => Headers.Count == 0 ? null : SignatureOf(Headers);

    /// <inheritdoc cref="Signature"/>
    public static string SignatureOf(IEnumerable<string> headers) =>
        string.Join("|", headers.Select(h => HeaderKey.Of(h).Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public string Name(Core.Language language) => language == Core.Language.English ? English : Chinese;
}
