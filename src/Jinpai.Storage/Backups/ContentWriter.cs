using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>Writes all that an installation holds into an engine where nothing is yet, in the version that it is of.</summary>
internal sealed class ContentWriter(IEngine target, RowCounter counter)
{
    /// <returns>What was handed in.</returns>
    /// <exception cref="StorageRefusedException"><c>newer_backup</c>: the content is of a newer program. <c>restored_differently</c>: what can be read in the engine afterwards is not what was handed in.</exception>
    public IReadOnlyList<ContentSum> Write(IContent content)
    {
        var sums = new List<ContentSum>();
        foreach (var part in content.Parts())
        {
            sums.AddRange(Write(part, part.Shop.Length == 0 ? target.Operated : target.Shop(part.Shop, NumberOf(part.Shop)), content));
        }

        return sums;
    }

    /// <summary>One part alone.</summary>
    /// <param name="part">Of the content.</param>
    /// <param name="database">Where it goes.</param>
    /// <param name="content">Its rows.</param>
    /// <inheritdoc cref="Write(IContent)"/>
    public IReadOnlyList<ContentSum> Write(ContentPart part, IDatabase database, IContent content)
    {
        database.PrepareAs(part.Migrations);
        var written = new List<ContentSum>();
        using (var connection = database.Open())
        {
            var columns = connection.Columns();
            foreach (var table in part.Tables)
            {
                if (!columns.TryGetValue(table.Name, out var there) || !table.Columns.All(there.Contains))
                {
                    throw new StorageRefusedException("newer_backup", table.Name);
                }

                connection.Atomically(tx => written.Add(Write(tx, content, part, table)));
            }
        }

        Compare(database, part, written);
        return written;
    }

    // By another connection: what a reader will see.
    private void Compare(IDatabase database, ContentPart part, IReadOnlyList<ContentSum> written)
    {
        using var stored = new LivePart(database.Open());
        if (written.Except(ContentSum.Of(stored.Rows, part, counter.Add)).FirstOrDefault() is { } other)
        {
            throw new StorageRefusedException("restored_differently", $"{database.Location}: {other.Place}");
        }
    }

    private ContentSum Write(Connection connection, IContent content, ContentPart part, ContentTable table)
    {
        // What the migrations put into it is in the content too.
        var mine = Tables.MineIn(table.Name);
        if (connection.Number($"SELECT count(*) FROM {table.Name} WHERE {mine}") > 0)
        {
            connection.Run($"DELETE FROM {table.Name} WHERE {mine}");
        }

        var scope = ((string[])["$org", "$shop"]).Take(Tables.KeyOf(table.Name).Count);
        var places = string.Join(", ", scope.Concat(table.Columns.Select((_, index) => $"${index + 1}")));
        using var insert = connection.Statement($"INSERT INTO {table.Name} ({string.Join(", ", Tables.KeyOf(table.Name).Concat(table.Columns))}) VALUES ({places})", table.Columns.Count);
        var values = new object?[table.Columns.Count];
        var digest = new ContentDigest();
        foreach (var row in content.Rows(part, table))
        {
            RowCodec.Read(row.Span, table.Name, values);
            insert.Run(values);
            digest.Add(row.Span);
            counter.Add();
        }

        return new ContentSum(part.Shop, table.Name, digest.Count, digest.Text);
    }

    private long NumberOf(string shop)
    {
        using var connection = target.Operated.Open();
        return connection.Number($"SELECT shop_id FROM {Tables.Shops} WHERE {Tables.OfOrg} AND code = $1", shop)
            ?? throw new StorageRefusedException("damaged_backup", shop);
    }
}
