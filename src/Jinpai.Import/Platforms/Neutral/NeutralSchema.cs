using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>The columns of a neutral file.</summary>
/// <param name="Columns">By index, as the readers ask for them.</param>
/// <param name="OneOf">Columns of which at least one must be there, in the header and in each row; empty: no such rule.</param>
internal sealed record NeutralSchema(IReadOnlyList<FormatColumn> Columns, params IReadOnlyList<string> OneOf)
{
    /// <summary>A schema written as words: <c>account* buyer*!</c>: a star for required, an exclamation mark for personal.</summary>
    public static NeutralSchema Parse(string columns, params IReadOnlyList<string> oneOf) =>
        new([.. columns.Split(' ').Select(c => new FormatColumn(c.TrimEnd('*', '!'), c.Contains('*', StringComparison.Ordinal), c.Contains('!', StringComparison.Ordinal)))], oneOf);

    /// <summary>Required columns that are not among the names, as they are shown to the user.</summary>
    public IReadOnlyList<string> MissingFrom(IReadOnlyList<string> names)
    {
        var missing = Columns.Where(c => c.IsRequired && !names.Contains(c.Name, StringComparer.Ordinal)).Select(c => c.Name).ToList();
        if (OneOf.Count > 0 && !OneOf.Any(o => names.Contains(o, StringComparer.Ordinal)))
        {
            missing.Add(string.Join(" / ", OneOf));
        }

        return missing;
    }
}
