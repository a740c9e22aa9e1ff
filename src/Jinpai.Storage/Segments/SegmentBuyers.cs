using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Segments;

/// <summary>Which buyers each segment may hold, beside the segments: who looks for one buyer's chats reads the few segments that have them.</summary>
internal static class SegmentBuyers
{
    /// <summary>Of a segment with its list of buyers, for statements that have segments as <c>s</c>; of an older version's segments the list is missing.</summary>
    public const string Joined =
        $"LEFT JOIN {Tables.SegmentBuyers} b ON b.org_id = s.org_id AND b.shop_id = s.shop_id AND b.bucket = s.bucket AND b.day = s.day AND b.file_id = s.file_id AND b.part = s.part";

    private const int AtOnce = 256;

    private readonly record struct Place(int Bucket, int Day, long File, long Part);

    /// <param name="writes">Of the shop.</param>
    /// <param name="bucket">The segment's, as its day, file and part.</param>
    /// <param name="buyers">See <see cref="BuyerHashes"/>.</param>
    public static void Write(ShortWrites writes, int bucket, int day, long file, long part, byte[] buyers) => writes.Write(
        $"INSERT INTO {Tables.SegmentBuyers} ({Tables.Key}, bucket, day, file_id, part, buyers) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5)", bucket, day, file, part, buyers);

    /// <summary>Writes what an older version did not: each segment is read once.</summary>
    public static void Complete(ShortWrites writes)
    {
        for (var places = Missing(writes.Connection); places.Count > 0; places = Missing(writes.Connection))
        {
            foreach (var place in places)
            {
                var timing = writes.Connection.Row(Tables.Segments, $"SELECT timing FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => row.Blob(0), place.File, place.Part);
                Write(writes, place.Bucket, place.Day, place.File, place.Part, Of(timing));
            }

            writes.Commit();
        }
    }

    private static List<Place> Missing(Connection connection) => connection.Rows(
        $"""
        SELECT s.bucket, s.day, s.file_id, s.part FROM {Tables.Segments} s {Joined}
        WHERE s.org_id = $org AND s.shop_id = $shop AND b.part IS NULL LIMIT {AtOnce}
        """,
        row => new Place(row.GetInt32(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3)));

    private static byte[] Of(byte[] timing)
    {
        var hashes = new HashSet<uint>();
        var cursor = new SegmentCursor(timing, _ => 0);
        while (cursor.MoveNext())
        {
            hashes.Add(BuyerHash.ShortOf(cursor.KeyText));
        }

        return BuyerHashes.Encode([.. hashes]);
    }
}
