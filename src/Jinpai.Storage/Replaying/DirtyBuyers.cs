using Jinpai.Core;
using Jinpai.Replay;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Who must be replayed again, and from which fact day on.</summary>
/// <param name="LastId">The last row of <c>dirty</c> that was read.</param>
/// <param name="IsAll">Everybody, from the beginning.</param>
/// <param name="FirstOf">By buyer key; of linked buyers all keys are there, with the same day.</param>
internal sealed record DirtyBuyers(long LastId, bool IsAll, Dictionary<string, BusinessDay> FirstOf)
{
    public static DirtyBuyers Read(Connection connection, RuleBook rules, BuyerIdentities groups)
    {
        var rows = connection.Rows($"SELECT id, kind, file_id, buyer, from_at FROM {Tables.Dirty} WHERE {Tables.Mine} ORDER BY id", row => (Id: row.GetInt64(0), Kind: row.GetString(1), File: row.NumberOrNull(2), Buyer: row.TextOrNull(3), From: row.AtOrNull(4)));
        var lastId = rows.Count == 0 ? 0 : rows[^1].Id;
        if (rows.Exists(row => row.Kind == "all"))
        {
            return new DirtyBuyers(lastId, true, new Dictionary<string, BusinessDay>(StringComparer.Ordinal));
        }

        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Buyer is not null)
            {
                TouchedCodec.Touch(touched, row.Buyer, (row.From ?? Instant.MinValue).UnixMilliseconds);
            }
        }

        foreach (var file in rows.Where(row => row.File is not null).Select(row => row.File!.Value).Distinct())
        {
            foreach (var part in connection.Rows($"SELECT data FROM {Tables.Touched} WHERE {Tables.Mine} AND file_id = $1", row => row.Blob(0), file))
            {
                TouchedCodec.Decode(part, touched);
            }
        }

        return new DirtyBuyers(lastId, false, Expand(touched, rules, groups));
    }

    private static Dictionary<string, BusinessDay> Expand(Dictionary<string, long> touched, RuleBook rules, BuyerIdentities groups)
    {
        var beginning = rules.Calendar.StartOf(ReplayPass.Beginning).UnixMilliseconds;
        var firstOf = new Dictionary<string, BusinessDay>(StringComparer.Ordinal);
        foreach (var (buyer, from) in touched)
        {
            var first = from <= beginning ? ReplayPass.Beginning : ReplaySpan.FirstFactDay(rules, new Instant(from));
            foreach (var key in groups.KeysOf(new BuyerKey(buyer)).Select(key => key.Value))
            {
                if (!firstOf.TryGetValue(key, out var known) || first < known)
                {
                    firstOf[key] = first;
                }
            }
        }

        return firstOf;
    }
}
