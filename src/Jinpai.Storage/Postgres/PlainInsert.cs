using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NpgsqlTypes;

namespace Jinpai.Storage.Postgres;

/// <summary>An insert of one row whose values are parameters, each once: the same can be said for many rows, which is a message for thousands of them.</summary>
/// <remarks>COPY would be quicker still, but the server refuses it where a policy guards the rows, and they are guarded from the program too (decision 0177).</remarks>
internal static partial class PlainInsert
{
    /// <summary>The kinds of columns that our tables have, as the server names them.</summary>
    private static readonly Dictionary<NpgsqlDbType, string> Names = new()
    {
        [NpgsqlDbType.Bigint] = "bigint",
        [NpgsqlDbType.Integer] = "integer",
        [NpgsqlDbType.Text] = "text",
        [NpgsqlDbType.Bytea] = "bytea",
    };

    /// <param name="sql">As shared code writes it.</param>
    /// <param name="types">Of its values.</param>
    /// <returns>The insert of all rows of arrays, one for each value; null: it is none that can be said so.</returns>
    public static string? OfRows(string sql, IReadOnlyList<NpgsqlDbType> types)
    {
        if (Form.Match(sql) is not { Success: true } insert || !types.All(Names.ContainsKey))
        {
            return null;
        }

        var values = insert.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries);
        var places = values.Where(value => value is not ("$org" or "$shop")).Order(StringComparer.Ordinal);
        if (!places.SequenceEqual(Enumerable.Range(1, types.Count).Select(Place).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            return null;
        }

        var text = new StringBuilder(insert.Groups["head"].Value).Append(" SELECT ").AppendJoin(", ", values.Select(Column)).Append(" FROM unnest(");
        text.AppendJoin(", ", types.Select((type, index) => $"{Place(index + 1)}::{Names[type]}[]"));
        return text.Append(") AS rows(").AppendJoin(", ", Enumerable.Range(1, types.Count).Select(number => Column(Place(number)))).Append(')').ToString();
    }

    private static string Column(string value) => value is "$org" or "$shop" ? value : $"v{value[1..]}";

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    [GeneratedRegex(@"^\s*(?<head>INSERT INTO \w+ \([\w\s,]+\))\s+VALUES \((?<values>[\w\s,$]+)\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
