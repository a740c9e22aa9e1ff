using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>Which buyers may have orders in a file, bucket by bucket: orders stand by file, and whoever looks for those of many buyers looks only where they may be.</summary>
internal static class OrderBuyers
{
    /// <summary>For each file that counts and has orders of the bucket <c>$1</c>: its number and who may be in it, see <see cref="BuyerHashes"/>.</summary>
    public const string OfBucket =
        $"SELECT b.file_id, b.buyers FROM {Tables.OrderBuyers} b JOIN {Tables.ImportFiles} f ON f.org_id = b.org_id AND f.shop_id = b.shop_id AND f.id = b.file_id WHERE b.org_id = $org AND b.shop_id = $shop AND b.bucket = $1 AND f.{Tables.IsDone}";

    private const string Insert = $"INSERT INTO {Tables.OrderBuyers} ({Tables.Key}, bucket, file_id, part, buyers) VALUES ({Tables.Scope}, $1, $2, $3, $4)";

    /// <summary>Says who has orders in a file.</summary>
    /// <param name="writes">Of the shop.</param>
    /// <param name="file">The file.</param>
    /// <param name="part">From here on no row of the file has a number.</param>
    /// <param name="buyers">With their buckets; those without one are left out.</param>
    /// <returns>The part after the last that was written.</returns>
    public static long Write(ShortWrites writes, long file, long part, IEnumerable<(int Bucket, string Buyer)> buyers)
    {
        foreach (var (bucket, hashes) in ByBucket(buyers))
        {
            writes.Write(Insert, bucket, file, part++, BuyerHashes.Encode(hashes));
        }

        return part;
    }

    /// <summary>Writes what an older version did not: the keys of each such file are read once.</summary>
    public static void Complete(ShortWrites writes)
    {
        var files = writes.Connection.Rows(
            $"""
            SELECT f.id FROM {Tables.ImportFiles} f WHERE f.org_id = $org AND f.shop_id = $shop
                AND EXISTS (SELECT 1 FROM {Tables.Orders} o WHERE o.org_id = f.org_id AND o.shop_id = f.shop_id AND o.file_id = f.id AND o.bucket >= 0)
                AND NOT EXISTS (SELECT 1 FROM {Tables.OrderBuyers} b WHERE b.org_id = f.org_id AND b.shop_id = f.shop_id AND b.file_id = f.id)
            ORDER BY f.id
            """, row => row.GetInt64(0));
        foreach (var file in files)
        {
            // In one transaction: a file has all of its rows, or none.
            var buyers = writes.Connection.Rows($"SELECT bucket, buyer FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1", row => (row.GetInt32(0), row.GetString(1)), file);
            writes.Atomically(connection =>
            {
                foreach (var (part, (bucket, hashes)) in ByBucket(buyers).Index())
                {
                    connection.Run(Insert, bucket, file, part, BuyerHashes.Encode(hashes));
                }
            });
        }
    }

    /// <summary>A buyer of the file goes by another name of the same bucket from now on.</summary>
    public static void Rename(Connection connection, long file, int bucket, string name)
    {
        var part = connection.Number($"SELECT max(part) FROM {Tables.OrderBuyers} WHERE {Tables.Mine} AND file_id = $1", file);
        if (part is not null)
        {
            connection.Run(Insert, bucket, file, part.Value + 1, BuyerHashes.Encode([BuyerHash.ShortOf(name)]));
        }
    }

    private static IEnumerable<(int Bucket, uint[] Hashes)> ByBucket(IEnumerable<(int Bucket, string Buyer)> buyers) => buyers
        .Where(buyer => buyer.Bucket != RecordKinds.NoBuyer)
        .GroupBy(buyer => buyer.Bucket, buyer => BuyerHash.ShortOf(buyer.Buyer))
        .OrderBy(bucket => bucket.Key)
        .Select(bucket => (bucket.Key, bucket.ToArray()));
}
