using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Users;

/// <summary>Codes that are used once. Their hashes alone are stored.</summary>
public sealed class CodeStore
{
    private readonly IDatabase _database;
    private readonly Func<Signature> _by;

    internal CodeStore(IDatabase database, Func<Signature> by)
    {
        (_database, _by) = (database, by);
    }

    /// <summary>These instead of all of this kind that the user had.</summary>
    public void Replace(string user, CodeKind kind, IReadOnlyList<string> hashes, Instant endsAt)
    {
        using var connection = _database.Open(isForPages: true);
        connection.Atomically(tx =>
        {
            tx.Run($"DELETE FROM {Tables.UserCodes} WHERE user_id = $1 AND kind = $2", user, NameOf(kind));
            foreach (var hash in hashes)
            {
                tx.Run($"INSERT INTO {Tables.UserCodes} (kind, hash, user_id, ends_at) VALUES ($1, $2, $3, $4)", NameOf(kind), hash, user, endsAt.UnixMilliseconds);
            }

            AuditAppend.Row(tx, _by(), new AuditEntry(kind == CodeKind.Recovery ? AuditKinds.RecoveryCodesMade : AuditKinds.PasswordCodeMade)
            {
                Subject = user,
                After = new JsonObject { ["codes"] = hashes.Count },
            });
        });
    }

    /// <summary>Whose code this is; null: nobody's, or its time is over. It stays.</summary>
    public string? UserOf(CodeKind kind, string hash, Instant now)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Rows($"SELECT user_id FROM {Tables.UserCodes} WHERE kind = $1 AND hash = $2 AND ends_at > $3", row => row.GetString(0), NameOf(kind), hash, now.UnixMilliseconds) is [var user] ? user : null;
    }

    /// <summary>Uses a code up.</summary>
    /// <returns>False: it is not there; of two who use it at one moment one has it.</returns>
    public bool Take(CodeKind kind, string hash, string user, Instant now)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Run($"DELETE FROM {Tables.UserCodes} WHERE kind = $1 AND hash = $2 AND user_id = $3 AND ends_at > $4", NameOf(kind), hash, user, now.UnixMilliseconds) > 0;
    }

    /// <summary>How many are left whose time is not over.</summary>
    public long Count(string user, CodeKind kind, Instant now)
    {
        using var connection = _database.Open(isForPages: true);
        return connection.Number($"SELECT count(*) FROM {Tables.UserCodes} WHERE user_id = $1 AND kind = $2 AND ends_at > $3", user, NameOf(kind), now.UnixMilliseconds) ?? 0;
    }

    private static string NameOf(CodeKind kind) => kind == CodeKind.Recovery ? "recovery" : "password";
}
