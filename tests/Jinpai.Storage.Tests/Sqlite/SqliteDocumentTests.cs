using Jinpai.Core;
using Jinpai.Storage.Documents;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>In SQLite the database itself keeps stored versions from being changed, whoever asks.</summary>
public sealed class SqliteDocumentTests : IDisposable
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private readonly SqliteEngine _engine = new();

    private DocumentStore Store => _engine.Data.Documents;

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("UPDATE documents SET content = '{}'")]
    [InlineData("UPDATE documents SET effective_from = '2020-01-01'")]
    [InlineData("UPDATE documents SET version = 9")]
    [InlineData("DELETE FROM documents")]
    public void The_database_itself_refuses_to_change_a_version(string sql)
    {
        Store.Add(Version);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_engine.Folder, "jinpai.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Contains("never", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        Assert.Equal((Version.EffectiveFrom, Version.Content), Assert.Single(Store.Versions(DocumentKind.Scheme, "a").Select(version => (version.EffectiveFrom, version.Content))));
    }

    private static DocumentVersion Version => new(DocumentKind.Scheme, "a", 1, October, "{ \"code\": \"a\" }\n", new Instant(1000));
}
