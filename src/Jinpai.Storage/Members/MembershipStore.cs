using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Members;

/// <summary>Who is what in an organisation, now and before. A user has at most one membership that stands; none is ever changed, only ended.</summary>
public sealed class MembershipStore
{
    private const string Columns = "user_id, role, shops, teams, agent, since, made_by, until, ended_by";
    private const string Stands = $"{Tables.OfOrg} AND user_id = $1 AND until IS NULL";
    private readonly IDatabase _database;
    private readonly Func<Signature> _by;

    internal MembershipStore(IDatabase database, Func<Signature> by)
    {
        (_database, _by) = (database, by);
    }

    /// <summary>All, ended ones too, oldest first.</summary>
    public IReadOnlyList<MembershipRow> All()
    {
        using var connection = _database.Open();
        return connection.Rows($"SELECT {Columns} FROM {Tables.Memberships} WHERE {Tables.OfOrg} ORDER BY number", Read);
    }

    /// <summary>The one of a user that stands; null: none.</summary>
    public MembershipRow? Of(string userId)
    {
        using var connection = _database.Open();
        return Standing(connection, userId);
    }

    /// <summary>Begins a membership, and ends the user's one before it.</summary>
    public void Begin(MembershipRow membership)
    {
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            var before = Standing(tx, membership.UserId);
            End(tx, membership.UserId, membership.Since, membership.MadeBy);
            tx.Run(
                $"INSERT INTO {Tables.Memberships} (org_id, number, user_id, role, shops, teams, agent, since, made_by) VALUES ($org, $1, $2, $3, $4, $5, $6, $7, $8)",
                tx.Next($"SELECT max(number) FROM {Tables.Memberships} WHERE {Tables.OfOrg}"),
                membership.UserId, membership.Role, Text(membership.Shops), Text(membership.Teams), membership.Agent, membership.Since.UnixMilliseconds, membership.MadeBy);
            AuditAppend.Row(tx, _by(), new AuditEntry(AuditKinds.MembershipChanged) { Subject = membership.UserId, Before = Json(before), After = Json(membership) });
        });
    }

    /// <summary>Ends the membership of a user: from now on they see nothing.</summary>
    /// <returns>Whether there was one.</returns>
    public bool End(string userId, Instant at, string by)
    {
        var isEnded = false;
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            var before = Standing(tx, userId);
            isEnded = End(tx, userId, at, by);
            if (isEnded)
            {
                AuditAppend.Row(tx, _by(), new AuditEntry(AuditKinds.MembershipChanged) { Subject = userId, Before = Json(before) });
            }
        });
        return isEnded;
    }

    private static MembershipRow? Standing(Connection connection, string userId) => connection.Rows($"SELECT {Columns} FROM {Tables.Memberships} WHERE {Stands}", Read, userId) is [var row, ..] ? row : null;

    private static JsonObject? Json(MembershipRow? row) => row is null ? null : new JsonObject
    {
        ["role"] = row.Role,
        ["shops"] = Json(row.Shops),
        ["teams"] = Json(row.Teams),
        ["agent"] = row.Agent,
    };

    private static JsonArray? Json(ImmutableSortedSet<string>? names) => names is null ? null : [.. names.Select(name => (JsonNode)name)];

    private static bool End(Connection connection, string userId, Instant at, string by) =>
        connection.Run($"UPDATE {Tables.Memberships} SET until = $2, ended_by = $3 WHERE {Stands}", userId, at.UnixMilliseconds, by) > 0;

    private static MembershipRow Read(StoredRow row) => new(row.GetString(0), row.GetString(1), Names(row, 2), Names(row, 3), row.TextOrNull(4), row.At(5), row.GetString(6))
    {
        Until = row.AtOrNull(7),
        EndedBy = row.TextOrNull(8),
    };

    private static string? Text(ImmutableSortedSet<string>? names) => names is null ? null : JsonSerializer.Serialize(names);

    private static ImmutableSortedSet<string>? Names(StoredRow row, int column)
    {
        try
        {
            return row.TextOrNull(column) is { } text ? (JsonSerializer.Deserialize<string[]>(text) ?? throw row.Damage(column, "a list of names")).ToImmutableSortedSet(StringComparer.Ordinal) : null;
        }
        catch (JsonException)
        {
            throw row.Damage(column, "a list of names");
        }
    }
}
