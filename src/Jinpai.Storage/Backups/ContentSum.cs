namespace Jinpai.Storage.Backups;

/// <summary>What a table holds, in a form that can be compared.</summary>
/// <param name="Shop">The part's, see <see cref="ContentPart.Shop"/>.</param>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many.</param>
/// <param name="Digest">See <see cref="ContentDigest"/>.</param>
internal sealed record ContentSum(string Shop, string Table, long Rows, string Digest)
{
    /// <summary>Where it is, for messages.</summary>
    public string Place => Shop.Length == 0 ? Table : $"{Shop}/{Table}";

    /// <summary>Of all tables of a part.</summary>
    /// <param name="rows">Gives the rows of a table.</param>
    /// <param name="part">The part.</param>
    /// <param name="onRow">Called for each row.</param>
    public static IReadOnlyList<ContentSum> Of(Func<ContentTable, IEnumerable<ReadOnlyMemory<byte>>> rows, ContentPart part, Action onRow)
    {
        var sums = new List<ContentSum>();
        foreach (var table in part.Tables)
        {
            var digest = new ContentDigest();
            foreach (var row in rows(table))
            {
                digest.Add(row.Span);
                onRow();
            }

            sums.Add(new ContentSum(part.Shop, table.Name, digest.Count, digest.Text));
        }

        return sums;
    }
}
