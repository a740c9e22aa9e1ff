namespace Jinpai.Storage.Tests;

/// <summary>The suite on SQLite.</summary>
public sealed class SqliteImportTests() : ImportTests(new SqliteEngine());
