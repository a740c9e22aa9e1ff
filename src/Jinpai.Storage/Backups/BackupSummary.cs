using Jinpai.Core;
using Jinpai.Storage.Audit;

namespace Jinpai.Storage.Backups;

/// <summary>What a backup holds, for people.</summary>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Program">By which version of the program.</param>
/// <param name="Shops">Their codes.</param>
/// <param name="Tables">How many tables were compared.</param>
/// <param name="Rows">Of all tables.</param>
public sealed record BackupSummary(Instant MadeAt, string Program, IReadOnlyList<string> Shops, int Tables, long Rows)
{
    /// <summary>The end of the audit log when it was made; null: an older program made it, or nothing was in the log.</summary>
    public AuditHead? Audit { get; init; }

    internal static BackupSummary Of(BackupManifest manifest) => new(
        new Instant(manifest.MadeAt),
        manifest.Program,
        [.. manifest.Parts.Select(part => part.Shop).Where(shop => shop.Length > 0)],
        manifest.Parts.Sum(part => part.Tables.Count),
        manifest.Parts.Sum(part => part.Tables.Sum(table => table.Rows)))
    {
        Audit = manifest.Audit is { } head ? new AuditHead(head.Number, head.Hash, new Instant(head.At)) : null,
    };
}
