using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;

namespace Jinpai.Storage.Tests.Sqlite.Backups;

/// <summary>The sums of which a data folder's figures are made, before and after a replay by this version: one line for each that differs.</summary>
internal static class BackupFigures
{
    public static string Differences(string folder)
    {
        var text = new StringBuilder();
        var data = StorageEngines.Open(folder);
        foreach (var known in data.Shops())
        {
            var shop = data.OpenShop(known.Code);
            var stored = Read(shop);
            shop.Replay(RuleBook.Default, isForced: true);
            var replayed = Read(shop);
            foreach (var key in stored.Keys.Union(replayed.Keys).Order(StringComparer.Ordinal).Where(key => stored.GetValueOrDefault(key) != replayed.GetValueOrDefault(key)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{known.Code} {key}: {stored.GetValueOrDefault(key)} is {replayed.GetValueOrDefault(key)}\n");
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, long> Read(IShopStore shop)
    {
        using var reader = shop.Read();
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in reader.Measures(DaySpan.Always))
        {
            var whose = row.Agent?.Value ?? "*";
            foreach (var measure in Enum.GetValues<Measure>())
            {
                Add(sums, $"{whose} {measure}", row[measure]);
            }

            Waits(sums, $"{whose} first waits", row.FirstWaits);
            Waits(sums, $"{whose} waits", row.Waits);
            Waits(sums, $"{whose} uneven waits", row.UnevenWaits);
        }

        return sums;
    }

    private static void Waits(Dictionary<string, long> sums, string name, WaitHistogram waits)
    {
        Add(sums, name, waits.Total);
        for (var seconds = 0; seconds < waits.Length; seconds++)
        {
            Add(sums, $"{name} in seconds", seconds * waits[seconds]);
        }
    }

    private static void Add(Dictionary<string, long> sums, string key, long value)
    {
        if (value != 0)
        {
            sums[key] = sums.GetValueOrDefault(key) + value;
        }
    }
}
