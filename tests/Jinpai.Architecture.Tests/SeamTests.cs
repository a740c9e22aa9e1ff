namespace Jinpai.Architecture.Tests;

/// <summary>The storage is used through contracts, and a second engine is only a folder more.</summary>
public sealed class SeamTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = [.. Repository.SourcesUnder("src"), .. Repository.Files(".razor").Where(path => path.StartsWith("src/", StringComparison.Ordinal))
        .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Repository.Root, path))))];

    [Fact]
    public void Nothing_outside_an_engine_names_its_types() => Offence.AssertNone("Engines are named in StorageEngines alone.", Sources.SelectMany(SeamRules.EngineTypes));

    [Fact]
    public void No_statement_outside_an_engine_says_a_word_of_one() => Offence.AssertNone("A statement is written once for all engines.", Sources.SelectMany(SeamRules.EngineWords));

    [Fact]
    public void Names_of_tables_stand_in_one_place() => Offence.AssertNone("Names of tables and views stand in Tables.", Sources.SelectMany(SeamRules.NamedTables));

    [Fact]
    public void That_an_import_is_done_is_said_in_one_place() => Offence.AssertNone("What counts is a view.", Sources.SelectMany(SeamRules.DoneStates));

    [Fact]
    public void Commands_and_pages_work_through_the_desk() => Offence.AssertNone("Only the desk works with the storage's contracts.", Sources.SelectMany(SeamRules.Contracts));

    [Theory]
    [InlineData("src/Jinpai.Desk/A.cs", "using Microsoft.Data.Sqlite;", true)]
    [InlineData("src/Jinpai.Cli/A.cs", "var folder = new SqliteFolder(path);", true)]
    [InlineData("src/Jinpai.Storage/InstallationData.cs", "using Jinpai.Storage.Sqlite;", true)]
    [InlineData("src/Jinpai.Storage/StorageEngines.cs", "new SqliteFolder(place)", false)]
    [InlineData("src/Jinpai.Storage/Sqlite/SqliteFile.cs", "new SqliteConnection()", false)]
    public void A_type_of_an_engine_is_found(string path, string text, bool isFound) => Assert.Equal(isFound, SeamRules.EngineTypes(new SourceFile(path, text)).Any());

    [Theory]
    [InlineData("\"SELECT last_insert_rowid()\"")]
    [InlineData("\"id INTEGER PRIMARY KEY AUTOINCREMENT\"")]
    [InlineData("\"CREATE TRIGGER t\"")]
    [InlineData("\"PRAGMA user_version\"")]
    [InlineData("\"SELECT a::text\"")]
    [InlineData("\"WHERE $2 IS NULL\"")]
    public void A_word_of_an_engine_is_found(string text)
    {
        Assert.Single(SeamRules.EngineWords(new SourceFile("src/Jinpai.Storage/Imports/A.cs", text)));
        Assert.Empty(SeamRules.EngineWords(new SourceFile("src/Jinpai.Storage/Sqlite/A.cs", text)));
    }

    [Fact]
    public void A_table_that_is_named_is_found()
    {
        Assert.Single(SeamRules.NamedTables(new SourceFile("src/Jinpai.Storage/Imports/A.cs", "\"SELECT 1 FROM orders\"")));
        Assert.Empty(SeamRules.NamedTables(new SourceFile("src/Jinpai.Storage/Imports/A.cs", "$\"SELECT 1 FROM {Tables.Orders}\"")));
    }

    [Fact]
    public void A_second_answer_to_whether_an_import_is_done_is_found()
    {
        Assert.Single(SeamRules.DoneStates(new SourceFile("src/Jinpai.Storage/Imports/A.cs", "\"WHERE f.state = 'done'\"")));
        Assert.Empty(SeamRules.DoneStates(new SourceFile("src/Jinpai.Storage/Imports/A.cs", "\"UPDATE x SET state = 'done'\"")));
    }

    [Fact]
    public void A_page_that_opens_the_store_itself_is_found()
    {
        Assert.Single(SeamRules.Contracts(new SourceFile("src/Jinpai.Web/A.razor", "@inject IInstallationData Data")));
        Assert.Empty(SeamRules.Contracts(new SourceFile("src/Jinpai.Desk/A.cs", "IShopStore store")));
    }
}
