using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Storage.Postgres;

/// <summary>An insert of one row whose values are parameters, each once: the same can be said for many rows in one statement.</summary>
internal static partial class PlainInsert
{
    /// <param name="sql">As shared code writes it.</param>
    /// <param name="count">How many values it has.</param>
    /// <param name="rows">Of how many rows.</param>
    /// <returns>The insert of so many rows, whose values stand row by row; null: it is none that can be said so.</returns>
    public static string? OfRows(string sql, int count, int rows)
    {
        if (Form.Match(sql) is not { Success: true } insert)
        {
            return null;
        }

        var values = insert.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries);
        var places = values.Where(value => value is not ("$org" or "$shop")).Order(StringComparer.Ordinal);
        return places.SequenceEqual(Enumerable.Range(1, count).Select(Place).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? $"{insert.Groups["head"].Value} VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row => Row(values, row * count)))}"
            : null;
    }

    private static string Row(string[] values, int before) =>
        $"({string.Join(", ", values.Select(value => value is "$org" or "$shop" ? value : Place(before + int.Parse(value.AsSpan(1), CultureInfo.InvariantCulture))))})";

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    [GeneratedRegex(@"^\s*(?<head>INSERT INTO \w+ \([\w\s,]+\))\s+VALUES \((?<values>[\w\s,$]+)\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
