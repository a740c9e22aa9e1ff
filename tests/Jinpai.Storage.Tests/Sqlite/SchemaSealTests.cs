using System.Text;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>What a table, a key or a view means is not changed by damage without a word.</summary>
public sealed class SchemaSealTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-seal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Shop")]
    [InlineData("Operated")]
    public void A_letter_that_changed_in_any_definition_is_damage(string scripts)
    {
        var path = Path.Combine(_folder, "a.db");
        Prepare(path, scripts);
        var definitions = Definitions(path);
        var whole = File.ReadAllBytes(path);
        var random = new Random(7);
        Assert.True(definitions.Count >= 4);
        foreach (var definition in definitions)
        {
            var text = Encoding.UTF8.GetBytes(definition);
            for (var attempt = 0; attempt < 4; attempt++)
            {
                var (place, bit) = (random.Next(text.Length), (byte)(1 << random.Next(7)));
                File.WriteAllBytes(path, Changed(whole, text, place, bit));
                var trouble = Record.Exception(() => Prepare(path, scripts));
                Assert.True(trouble is StorageRefusedException, $"{definition} at {place}: {trouble}");
                var refused = (StorageRefusedException)trouble;
                Assert.Equal("damaged_database", refused.Code);
                Assert.Contains(path, refused.Detail, StringComparison.Ordinal);
            }
        }

        File.WriteAllBytes(path, whole);
        Prepare(path, scripts);
    }

    [Fact]
    public void A_database_from_before_there_were_seals_gets_one()
    {
        var path = Path.Combine(_folder, "a.db");
        Prepare(path, "Shop");
        var file = new SqliteFile(path, "Shop", new Engines.Scope(1, 1));
        using (var connection = file.Open())
        {
            connection.Run("DROP TABLE schema_seal");
        }

        Prepare(path, "Shop");
        using (var connection = file.Open())
        {
            Assert.Single(connection.Rows("SELECT digest FROM schema_seal", row => row.GetString(0)));
            connection.Run("CREATE INDEX of_somebody_else ON migrations (name)");
        }

        Assert.Throws<StorageRefusedException>(() => Prepare(path, "Shop"));
    }

    // Everywhere: the engine leaves older copies behind, in places that it no longer reads.
    private static byte[] Changed(byte[] whole, byte[] text, int place, byte bit)
    {
        var bytes = whole.ToArray();
        var count = 0;
        for (var found = whole.AsSpan().IndexOf(text); found >= 0; count++)
        {
            bytes[found + place] ^= bit;
            var after = found + text.Length;
            var next = whole.AsSpan(after).IndexOf(text);
            found = next < 0 ? -1 : after + next;
        }

        Assert.True(count > 0);
        return bytes;
    }

    private static void Prepare(string path, string scripts) => new SqliteFile(path, scripts, new Engines.Scope(1, scripts == "Shop" ? 7 : 0)).Prepare();

    // All in one file, with nothing beside it.
    private static List<string> Definitions(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
