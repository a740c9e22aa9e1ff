using System.Globalization;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Backups;

namespace Jinpai.Cli.Printing;

/// <summary>What a backup holds, in a line.</summary>
internal static class BackupLines
{
    public static string Of(BackupSummary summary, Words words) => words.Format(
        "backup.summary",
        summary.MadeAt.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
        summary.Program,
        summary.Shops.Count == 0 ? words["backup.noShop"] : string.Join(", ", summary.Shops),
        summary.Tables,
        summary.Rows);
}
