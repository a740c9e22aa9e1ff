using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Reading;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Tests.Sqlite.Backups;

/// <summary>What a data folder says, as lines of text: what was imported, raw rows and facts as hashes, deals and receptions as counts and sums.</summary>
internal static class BackupDigest
{
    /// <summary>Facts that are kept only since the data folders were written: they say again what others say (decision 0189).</summary>
    private static readonly string[] SinceThen = ["deeds_facts", "sale_facts"];

    private static readonly (string Table, string Columns, string Order)[] RawTables =
    [
        ("segments", "day, bucket, file_id, part, messages, buyers, marks_rules, timing, content", "file_id, part"),
        ("file_accounts", "file_id, account", "file_id, account"),
        ("order_mentions", "order_id, buyer, file_id, account, at", "file_id, order_id, buyer"),
        ("orders", "file_id, order_id, buyer, bucket, created_at, latest_at, data", "file_id, part"),
        ("order_conflicts", "order_id, file_id", "order_id, file_id"),
        ("refunds", "file_id, refund_id, order_id, data", "file_id, part"),
        ("records", "file_id, kind, key, day, latest_at, data", "file_id, part"),
        ("link_undo", "chat_key, order_key", "chat_key, order_key"),
    ];

    public static string Of(string folder)
    {
        var text = new StringBuilder();
        var data = StorageEngines.Open(folder);
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            foreach (var version in data.Documents.All(kind))
            {
                var read = string.Join(' ', version.Acknowledgements.Select(read => $"{read.Agent}@{read.At.UnixMilliseconds}"));
                Line(text, $"{kind} {version.Code} v{version.Version} {Hash(version.Content)} saved {version.SavedAt.UnixMilliseconds} from {Day(version.EffectiveFrom)} announced {Day(version.AnnouncedOn)} retired {Day(version.RetiredFrom)} read {read}");
            }
        }

        foreach (var shop in data.Shops())
        {
            Line(text, $"shop {shop.Code} {shop.Name} {shop.Zone} {shop.DayCut.ToString("HH:mm", CultureInfo.InvariantCulture)} {shop.Platform}");
            Shop(text, data.OpenShop(shop.Code), Path.Combine(folder, "shops", shop.Code + ".db"));
        }

        return text.ToString();
    }

    private static void Shop(StringBuilder text, IShopStore shop, string path)
    {
        using (var reader = shop.Read())
        {
            Imports(text, reader);
            Facts(text, reader, "stored");
        }

        Raw(text, path);
        shop.Replay(RuleBook.Default, isForced: true);
        using var replayed = shop.Read();
        Facts(text, replayed, "replayed");
    }

    private static void Imports(StringBuilder text, ShopReader reader)
    {
        foreach (var import in reader.Imports())
        {
            foreach (var file in import.Files)
            {
                Line(text, $"import {import.Id} {import.StartedAt.UnixMilliseconds} file {file.Id} {Path.GetFileName(file.Name)} {file.Sha256[..12]} {file.Format} {file.Encoding} {file.Bytes} "
                    + $"rows {file.RowCount} {file.NewCount} {file.KnownCount} {file.ChangedCount} {file.HeldCount} {file.Days?.First}..{file.Days?.Last} {string.Join('+', file.Kinds)} {Hash(file.IssuesJson)}"
                    + (file.IsUndone ? " undone" : "") + (file.ReplacedBy is { } by ? $" replaced by {by}" : ""));
            }
        }

        var coverage = reader.Coverage();
        Line(text, $"covered: messages {coverage.MessagesUntil} orders {coverage.OrdersUntil} from {coverage.FirstDay} last {reader.LastDay()} {string.Join(' ', coverage.Kinds.Order(StringComparer.Ordinal))}");
        Line(text, $"accounts: {string.Join(' ', reader.Accounts())}");
        foreach (var link in reader.Links(RuleBook.Default))
        {
            Line(text, $"link {link.ChatKey} {link.OrderKey} {link.Order} {link.Account} {link.At}{(link.IsUndone ? " undone" : "")}");
        }
    }

    private static void Facts(StringBuilder text, ShopReader reader, string which)
    {
        foreach (var (table, hash) in reader.DerivedHashes().Where(table => !SinceThen.Contains(table.Key)))
        {
            Line(text, $"{which} {table} {hash}");
        }

        var deals = reader.Deals(DaySpan.Always, DealDate.Creation);
        Line(text, $"{which}: {reader.Receptions(DaySpan.Always).Count()} receptions, {reader.Measures(DaySpan.Always).Count} days, {deals.Count} deals of {deals.Sum(deal => deal.PaidAmount.MinorUnits)}, "
            + $"refunds {deals.SelectMany(deal => deal.Refunds).Where(refund => refund.IsCompleted).Sum(refund => refund.Amount.MinorUnits)}");
    }

    private static void Raw(StringBuilder text, string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        foreach (var (table, columns, order) in RawTables)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own statements.
            command.CommandText = $"SELECT {columns} FROM {table} ORDER BY {order}";
#pragma warning restore CA2100
            using var rows = command.ExecuteReader();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var count = 0;
            while (rows.Read())
            {
                count++;
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    var cell = rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture);
                    hash.AppendData(Encoding.UTF8.GetBytes(cell + "\u0001"));
                }
            }

            Line(text, $"raw {table} {count} {Convert.ToHexStringLower(hash.GetHashAndReset())}");
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
