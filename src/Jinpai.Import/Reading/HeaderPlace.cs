namespace Jinpai.Import.Reading;

/// <summary>Where a table's header stands.</summary>
/// <param name="Skipped">Rows above it that are not blank: titles.</param>
/// <param name="IsOfTwoRows">The names stand in two rows: below where anything stands there, else above.</param>
internal sealed record HeaderPlace(int Skipped, bool IsOfTwoRows)
{
    /// <summary>Rows above a header that are looked at for one.</summary>
    public const int MostSkipped = 14;

    /// <summary>Rows in which a header is looked for, in tables of platforms and in reports.</summary>
    public const int RowsLookedAt = MostSkipped + 1;

    public static readonly HeaderPlace FirstRow = new(0, false);

    /// <summary>All places but the first row: one row before two, the nearest first.</summary>
    public static IEnumerable<HeaderPlace> Later { get; } =
        [.. Enumerable.Range(1, MostSkipped).Select(i => new HeaderPlace(i, false)), .. Enumerable.Range(0, MostSkipped + 1).Select(i => new HeaderPlace(i, true))];

    /// <summary>The names in the header; null if there are not so many rows.</summary>
    public IReadOnlyList<string>? NamesIn(IReadOnlyList<IReadOnlyList<string>> rows) =>
        Skipped + (IsOfTwoRows ? 1 : 0) >= rows.Count ? null : IsOfTwoRows ? Joined(rows[Skipped], rows[Skipped + 1]) : rows[Skipped];

    public static IReadOnlyList<string> Joined(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        [.. Enumerable.Range(0, Math.Max(upper.Count, lower.Count)).Select(i => i < lower.Count && lower[i].Length > 0 ? lower[i] : i < upper.Count ? upper[i] : "")];
}
