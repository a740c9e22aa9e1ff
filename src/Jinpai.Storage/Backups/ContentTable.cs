namespace Jinpai.Storage.Backups;

/// <summary>A table of a database as backups see it: without the columns that say whose rows they are, which another installation may count otherwise.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Columns">In order.</param>
internal sealed record ContentTable(string Name, IReadOnlyList<string> Columns);
