using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>Deals as older versions stored them, each in a row of its own (decision 0194).</summary>
internal static class DealRows
{
    private const int AtOnce = 1000;
    private const string Table = "deals";

    /// <summary>Packs those that are visible. Migration <c>0015</c> takes the rows away.</summary>
    /// <param name="connection">In a transaction.</param>
    public static void Pack(Connection connection)
    {
        var generation = connection.Number($"SELECT current FROM {Tables.Generation} WHERE {Tables.Mine}");
        if (generation is null or 0)
        {
            return;
        }

        long last = 0;
        var names = new ByteWriter();
        var collector = new DealCollector(batch =>
        {
            foreach (var pack in batch.Deals)
            {
                connection.Run(FactTables.InsertDeals, pack.Row(++last, generation.Value));
            }
        });
        List<(long Id, byte[] Detail)> rows;
        var from = -1L;
        do
        {
            rows = connection.Rows($"SELECT id, detail FROM {Table} WHERE {FactTables.Visible} AND id > $1 ORDER BY id LIMIT {AtOnce}", row => (row.Serial(0), row.Blob(1)), from);
            foreach (var (_, detail) in rows)
            {
                collector.Add(DealHead.Of(DealCodec.Read(detail).Deal, names), detail);
            }

            from = rows.Count > 0 ? rows[^1].Id : from;
        }
        while (rows.Count == AtOnce);
        collector.Flush();
    }
}
