namespace Jinpai.Storage.Backups;

/// <summary>A table of a database as backups see it: without the columns that say whose rows they are, which another installation may count otherwise.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Columns">In order.</param>
internal sealed record ContentTable(string Name, IReadOnlyList<string> Columns)
{
    public bool Equals(ContentTable? other) => other is not null && Name == other.Name && Columns.SequenceEqual(other.Columns, StringComparer.Ordinal);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
