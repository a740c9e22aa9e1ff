namespace Jinpai.Import.Formats;

/// <summary>How well a file's beginning fits a format.</summary>
/// <param name="FoundCount">Required columns (or the like) that are there.</param>
/// <param name="KnownCount">Columns that the format knows, required or not.</param>
/// <param name="Missing">Required columns that are not there, as they are shown to the user. None: the file is in this format.</param>
internal sealed record FormatMatch(int FoundCount, int KnownCount, IReadOnlyList<string> Missing)
{
    /// <summary>The file is something else altogether.</summary>
    public static readonly FormatMatch Not = new(0, 0, ["…"]);

    public bool IsComplete => Missing.Count == 0;
}
