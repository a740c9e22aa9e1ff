using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Audit;

/// <summary>Rows of the audit log as they are stored.</summary>
internal static class AuditRead
{
    /// <summary>Of the columns that <see cref="AuditAppend.Columns"/> lists.</summary>
    /// <exception cref="Refusals.DamagedContentException">It is none that this program wrote.</exception>
    public static AuditRow Row(StoredRow row) => new(
        row.GetInt64(0),
        new Signature(row.GetString(2), row.GetString(3), Named<AuditOrigin>(row, 4), row.GetString(5), row.At(1)),
        row.GetString(6))
    {
        Shop = row.GetString(7),
        Subject = row.GetString(8),
        Step = Named<AuditStep>(row, 9),
        Begun = row.NumberOrNull(10),
        Before = row.TextOrNull(11),
        After = row.TextOrNull(12),
        Previous = row.GetString(13),
        Hash = row.GetString(14),
    };

    private static T Named<T>(StoredRow row, int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.GetString(column), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw row.Damage(column, typeof(T).Name);
}
