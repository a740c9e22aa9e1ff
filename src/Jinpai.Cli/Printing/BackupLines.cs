using System.Globalization;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Backups;

namespace Jinpai.Cli.Printing;

/// <summary>What a backup holds, in a line.</summary>
internal static class BackupLines
{
    /// <summary>The nightly backup, and what became of the last one.</summary>
    public static string Of(BackupPlan? plan, ShopJob? last, Words words)
    {
        if (plan is null)
        {
            return words["backup.none"];
        }

        var line = words.Format("backup.nightly", plan.At.ToString("HH:mm", CultureInfo.InvariantCulture), plan.Folder, plan.Keep);
        return last is null ? line : line + "\n" + words.Format("backup.last", last.FileNames[0], words["job.phase." + Codes.Of(last.State.Phase)], last.Why(words) ?? "").TrimEnd();
    }

    public static string Of(BackupSummary summary, Words words) => words.Format(
        "backup.summary",
        summary.MadeAt.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
        summary.Program,
        summary.Shops.Count == 0 ? words["backup.noShop"] : string.Join(", ", summary.Shops),
        summary.Tables,
        summary.Rows) + (summary.Audit is { } head ? "\n" + words.Format("audit.kept", head.Number, head.Hash) : "");
}
