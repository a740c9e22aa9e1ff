using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Users;

/// <summary>Who is signed in, by the hash of what a browser has; and what pages are signed with.</summary>
public sealed class SessionStore
{
    private const string Columns = "s.id, s.user_id, s.is_half, s.device, s.began_at, s.seen_at";

    // One that is over by time, by another stamp or because its user may no longer is none.
    private const string Alive = $"FROM {Tables.UserSessions} s JOIN {Tables.Users} u ON u.id = s.user_id WHERE u.stamp = s.stamp AND u.is_disabled = 0";

    private readonly IDatabase _database;

    internal SessionStore(IDatabase database)
    {
        _database = database;
    }

    /// <param name="hash">Of what the browser has.</param>
    /// <param name="stamp">The user's now.</param>
    /// <param name="session">Of one browser.</param>
    /// <param name="oldest">Whatever was seen last before that goes.</param>
    public void Begin(string hash, string stamp, StoredSession session, Instant oldest)
    {
        using var connection = _database.Open(isForPages: true);
        connection.Atomically(tx =>
        {
            tx.Run($"DELETE FROM {Tables.UserSessions} WHERE seen_at < $1", oldest.UnixMilliseconds);
            tx.Run(
                $"INSERT INTO {Tables.UserSessions} (hash, id, user_id, stamp, is_half, device, began_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                hash, session.Id, session.User, stamp, session.IsHalf ? 1 : 0, session.Device, session.BeganAt.UnixMilliseconds, session.SeenAt.UnixMilliseconds);
        });
    }

    /// <param name="hash">Of what the browser has.</param>
    /// <param name="oldest">Seen last before that, it is over.</param>
    /// <returns>Null: it is over, or never was.</returns>
    public StoredSession? Of(string hash, Instant oldest)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT {Columns} {Alive} AND s.hash = $1 AND s.seen_at >= $2", Session, hash, oldest.UnixMilliseconds) is [var session] ? session : null;
    }

    /// <summary>The user's that are not over, the one that was seen last first.</summary>
    public IReadOnlyList<StoredSession> OfUser(string user, Instant oldest)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT {Columns} {Alive} AND s.user_id = $1 AND s.seen_at >= $2 AND s.is_half = 0 ORDER BY s.seen_at DESC, s.id", Session, user, oldest.UnixMilliseconds);
    }

    public void See(string hash, Instant now) => Run($"UPDATE {Tables.UserSessions} SET seen_at = $2 WHERE hash = $1", hash, now.UnixMilliseconds);

    public void End(string hash) => Run($"DELETE FROM {Tables.UserSessions} WHERE hash = $1", hash);

    /// <summary>One of a user's own.</summary>
    public void End(string user, string id) => Run($"DELETE FROM {Tables.UserSessions} WHERE user_id = $1 AND id = $2", user, id);

    /// <summary>All of a user's but the one with this hash.</summary>
    public void EndOthers(string user, string hash) => Run($"DELETE FROM {Tables.UserSessions} WHERE user_id = $1 AND hash <> $2", user, hash);

    /// <summary>What pages are signed with, by name.</summary>
    public IReadOnlyList<string> Keys()
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT content FROM {Tables.SigningKeys} ORDER BY name", row => row.GetString(0));
    }

    public void AddKey(string name, string content) => Run($"INSERT INTO {Tables.SigningKeys} (name, content) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, content);

    private static StoredSession Session(StoredRow row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2) != 0, row.GetString(3), row.At(4), row.At(5));

    private void Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = _database.Open(isForPages: true);
        connection.Run(sql, values);
    }
}
