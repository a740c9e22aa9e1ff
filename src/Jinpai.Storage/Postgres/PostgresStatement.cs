using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Jinpai.Storage.Postgres;

/// <summary>A shared statement in PostgreSQL's form: <c>$org</c> and <c>$shop</c> have the places after the values. What kinds its parameters are the server is asked once.</summary>
internal sealed partial class PostgresStatement
{
    private static readonly ConcurrentDictionary<(string Sql, int Count), PostgresStatement> Known = new();
    private static readonly ConcurrentDictionary<string, PostgresStatement> KnownOfRows = new(StringComparer.Ordinal);

    /// <summary>All that this process has asked servers, as shared code writes it.</summary>
    public static IReadOnlyList<string> Asked => [.. Known.Keys.Select(known => known.Sql)];

    private PostgresStatement(string text, NpgsqlDbType[] types, bool hasOrg, bool hasShop)
    {
        Text = text;
        Types = types;
        HasOrg = hasOrg;
        HasShop = hasShop;
    }

    public string Text { get; }

    /// <summary>Of the values, then of the organisation and the shop, where the statement names them.</summary>
    public IReadOnlyList<NpgsqlDbType> Types { get; }
    public bool HasOrg { get; }
    public bool HasShop { get; }

    public static PostgresStatement Of(PostgresConnection connection, string sql, int count) => Known.TryGetValue((sql, count), out var known) ? known : Known.GetOrAdd((sql, count), Read(connection, sql, count));

    /// <summary>The same insert for so many rows (<see cref="PlainInsert"/>); null if it is none that can be.</summary>
    public static PostgresStatement? OfRows(PostgresConnection connection, string sql, int count, int rows)
    {
        var one = Of(connection, sql, count);
        return PlainInsert.OfRows(sql, count, rows) is { } text
            ? KnownOfRows.GetOrAdd(text, (text, one) => new PostgresStatement(Placed(text, one.HasOrg, count * rows), [.. Enumerable.Repeat(one.Types.Take(count), rows).SelectMany(types => types), .. one.Types.Skip(count)], one.HasOrg, one.HasShop), one)
            : null;
    }

    private static PostgresStatement Read(PostgresConnection connection, string sql, int count)
    {
        var hasOrg = sql.Contains("$org", StringComparison.Ordinal);
        var hasShop = sql.Contains("$shop", StringComparison.Ordinal);
        var all = count + (hasOrg ? 1 : 0) + (hasShop ? 1 : 0);
        if (all == 0)
        {
            return new PostgresStatement(sql, [], false, false);
        }

        var text = Placed(sql, hasOrg, count);
        return new PostgresStatement(text, Kinds(connection, text, all), hasOrg, hasShop);
    }

    // The organisation and the shop have the places after the values.
    private static string Placed(string sql, bool hasOrg, int count) => Name.Replace(sql, match => match.Value switch
    {
        "$org" => Place(count + 1),
        "$shop" => Place(hasOrg ? count + 2 : count + 1),
        _ => match.Value,
    });

    // Not told, the server would take an empty value for a text, and a small number for another kind than a large one.
    private static NpgsqlDbType[] Kinds(PostgresConnection connection, string text, int count)
    {
        // The driver asks for names, which it gives places in order of appearance.
#pragma warning disable CA2100 // All SQL is written in this project; values are parameters.
        using var command = new NpgsqlCommand(Name.Replace(text, match => "@p" + match.Value[1..]), connection.Inner);
#pragma warning restore CA2100
        connection.Ask(() => NpgsqlCommandBuilder.DeriveParameters(command));
        var kinds = new NpgsqlDbType[count];
        Array.Fill(kinds, NpgsqlDbType.Text);
        foreach (NpgsqlParameter parameter in command.Parameters)
        {
            kinds[int.Parse(parameter.ParameterName.AsSpan().TrimStart("@p"), CultureInfo.InvariantCulture) - 1] = parameter.NpgsqlDbType;
        }

        return kinds;
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    [GeneratedRegex(@"\$(?:org|shop|\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
