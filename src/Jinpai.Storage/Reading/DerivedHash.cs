using System.Security.Cryptography;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <summary>Hashes the logical content of every derived table: facts sorted by what they are, without row numbers, generations, or the way they are packed.</summary>
internal static class DerivedHash
{
    public static SortedDictionary<string, string> Of(Connection connection)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["deals"] = Hash(Deals(connection)),
            ["measures"] = Hash(Measures(connection)),
            ["buyer_links"] = Hash(Links(connection)),
        };
        foreach (var kind in Enum.GetValues<PackKind>())
        {
            hashes[$"{kind}_facts".ToLowerInvariant()] = Hash(Packed(connection, kind));
        }

        return hashes;
    }

    private static List<byte[]> Deals(Connection connection)
    {
        var deals = new List<byte[]>();
        StoredDeals.ForEach(connection, FactTables.Visible, [], (in _, detail) => deals.Add(detail.ToArray()));
        return deals;
    }

    private static List<byte[]> Measures(Connection connection) => connection.Rows(
        $"SELECT agent, day, data FROM {Tables.Measures} WHERE {FactTables.Visible}",
        row =>
        {
            var writer = new ByteWriter();
            writer.Text(row.GetString(0));
            writer.Signed(row.GetInt64(1));
            writer.Bytes(row.Blob(2));
            return writer.ToArray();
        });

    private static List<byte[]> Links(Connection connection) => connection.Rows(
        $"SELECT order_id, chat_key, order_key, account, at FROM {Tables.BuyerLinks} WHERE {Tables.Mine}",
        row =>
        {
            var writer = new ByteWriter();
            for (var i = 0; i < 4; i++)
            {
                writer.Text(row.GetString(i));
            }

            writer.Signed(row.GetInt64(4));
            return writer.ToArray();
        });

    private static List<byte[]> Packed(Connection connection, PackKind kind)
    {
        var facts = new List<byte[]>();
        var writer = new ByteWriter();
        var packs = connection.Rows(
            $"SELECT owner, day, pack FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1",
            row => new PackRow(kind, row.GetString(0), row.Day(1).Number, 0, [], row.Blob(2)),
            (int)kind);
        foreach (var pack in packs)
        {
            pack.ForEach((buyer, bytes) =>
            {
                writer.Clear();
                writer.Text(pack.Owner);
                writer.Signed(pack.Day);
                writer.Text(buyer.Value);
                writer.Bytes(bytes);
                facts.Add(writer.ToArray());
            });
        }

        return facts;
    }

    private static string Hash(List<byte[]> rows)
    {
        rows.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(BitConverter.GetBytes(row.Length));
            hash.AppendData(row);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
