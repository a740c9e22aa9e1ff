using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Audit;

/// <summary>Writes a row of the audit log in the transaction of the change that it tells of: both are there, or neither is.</summary>
internal static class AuditAppend
{
    /// <summary>The columns that a row is read and written by, in the order of <see cref="AuditRead.Row"/>.</summary>
    public const string Columns = "number, at, user_id, user_name, origin, place, kind, shop, subject, step, begun, old_value, new_value, previous, hash";

    /// <summary>What people operate is written by one transaction at a time, of whatever process: the row before is the last, and its number is followed by ours.</summary>
    /// <param name="tx">In a transaction that writes to what people operate.</param>
    /// <param name="by">Who, from where, when.</param>
    /// <param name="entry">What.</param>
    /// <param name="step">What the row says of the change.</param>
    /// <param name="begun">The row that this one ends.</param>
    /// <returns>The number of the row.</returns>
    public static long Row(Connection tx, Signature by, AuditEntry entry, AuditStep step = AuditStep.Whole, long? begun = null)
    {
        var last = tx.Rows($"SELECT number, hash FROM {Tables.AuditLog} WHERE {Tables.OfOrg} ORDER BY number DESC LIMIT 1", row => (Number: row.Serial(0), Hash: row.GetString(1)));
        var row = new AuditRow(last is [var before] ? before.Number + 1 : 1, by, entry.Kind.Code)
        {
            Shop = entry.Shop,
            Subject = entry.Subject,
            Step = step,
            Begun = begun,
            Before = AuditText.Of(entry.Kind, entry.Before),
            After = AuditText.Of(entry.Kind, entry.After),
            Previous = last is [var known] ? known.Hash : AuditHash.None,
        };
        tx.Run(
            $"INSERT INTO {Tables.AuditLog} (org_id, {Columns}) VALUES ($org, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            row.Number, by.At.UnixMilliseconds, by.UserId, by.UserName, AuditText.NameOf(by.Origin), by.Place, row.Kind, row.Shop, row.Subject, AuditText.NameOf(step), begun, row.Before, row.After, row.Previous, AuditHash.Of(row));
        return row.Number;
    }
}
