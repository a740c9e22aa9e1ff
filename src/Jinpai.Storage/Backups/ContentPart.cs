namespace Jinpai.Storage.Backups;

/// <summary>One database of an installation.</summary>
/// <param name="Shop">Its code; "": what people operate.</param>
/// <param name="Migrations">Which the database has seen, in order: what version its tables are of.</param>
/// <param name="Tables">In an order in which their rows can be written.</param>
internal sealed record ContentPart(string Shop, IReadOnlyList<string> Migrations, IReadOnlyList<ContentTable> Tables);
