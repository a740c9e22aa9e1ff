using Jinpai.Storage;

namespace Jinpai.Cli.Tests;

/// <summary>Every command with <c>--database</c>: it says the same as on a folder, and of the server nothing that must not be told.</summary>
public sealed class ServerTests : IDisposable
{
    private const string Password = "hidden-7";
    private static readonly string[] Days = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31"];
    private readonly Desk _folder = new();
    private readonly Desk _server = new(PostgresCluster.NewBareDatabase());

    public void Dispose()
    {
        _folder.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Commands_say_the_same_on_both_engines()
    {
        string[] shop = ["--shop", Desk.ShopCode];
        string[][] commands =
        [
            ["shop", "list"],
            ["shop", "add", Desk.ShopCode, "--name", "茶语旗舰店"],
            ["shop", "add", Desk.ShopCode],
            ["import", Repository.Path("samples/neutral"), .. shop, "--dry-run"],
            ["import", Repository.Path("samples/neutral"), .. shop, "--format", "json"],
            ["import", Repository.Path("samples/neutral"), .. shop],
            ["replay", .. shop],
            ["report", "agents", .. Days, "--format", "json"],
            ["report", "days", .. Days],
            ["details", "receptions", .. Days, "--format", "csv"],
            ["details", "deals", .. Days, "--format", "json"],
            ["details", "losses", .. Days],
            ["details", "faults", .. Days],
            ["explain", "order", "O1001", .. shop],
            ["explain", "order", "O1006", .. shop, "--format", "json"],
            ["scheme", "save", "balanced"],
            ["scheme", "history", "balanced"],
            ["appraise", "--scheme", "balanced", .. shop, "--period", "2026-10", "--format", "json"],
            ["imports", .. shop, "--format", "json"],
            ["links", .. shop],
            ["undo", "1", .. shop],
            ["undo", "1", .. shop],
            ["report", "agents", .. Days, "--format", "json"],
        ];
        foreach (var command in commands)
        {
            var expected = _folder.Run(command);
            var actual = _server.Run(command);
            Assert.Equal((string.Join(' ', command), expected.Code), (string.Join(' ', command), actual.Code));
            Assert.Equal(Told(expected, _folder), Told(actual, _server));
        }
    }

    [Fact]
    public void Doctor_names_the_engine_and_its_version_and_the_place_without_its_password()
    {
        var ran = _server.Run("doctor", "--lang", "en").Expect(0);
        Assert.Contains("Database engine: PostgreSQL 1", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Data: postgresql://127.0.0.1:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", ran.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=d", "127.0.0.1:1/d", "连不上", "cannot be reached")]
    [InlineData("Host=127.0.0.1;Port=x", "Port", "看不懂", "cannot be read")]
    public void What_stands_in_the_way_is_told_in_both_languages_and_the_exit_code_is_1(string connection, string place, string chinese, string english)
    {
        foreach (var (language, words) in new[] { ("zh", chinese), ("en", english) })
        {
            foreach (var variable in new[] { false, true })
            {
                if (variable)
                {
                    _folder.Variables["JINPAI_DATABASE"] = connection + ";Password=" + Password;
                }

                string[] command = ["shop", "list", "--lang", language];
                var ran = (variable ? _folder.RunBare(command) : _folder.RunBare([.. command, "--database", connection + ";Password=" + Password])).Expect(1);
                Assert.Contains(words, ran.Error, StringComparison.Ordinal);
                Assert.Contains(place, ran.Error, StringComparison.Ordinal);
                Assert.DoesNotContain(Password, ran.All, StringComparison.Ordinal);
                _folder.Variables.Clear();
            }
        }
    }

    [Fact]
    public void A_folder_on_the_line_goes_before_a_database_of_the_environment()
    {
        _folder.Variables["JINPAI_DATABASE"] = _server.Database!;
        _folder.Run("shop", "add", "folder").Expect(0);
        Assert.Equal(["folder"], StorageEngines.Open(_folder.Data).Shops().Select(shop => shop.Code));
        _folder.RunBare("shop", "add", "server").Expect(0);
        Assert.Equal(["server"], StorageEngines.Open(StoragePlace.OnServer(_server.Database!)).Shops().Select(shop => shop.Code));
    }

    private static string Told(Ran ran, Desk desk) => ran.All.Replace(desk.Folder, "…", StringComparison.Ordinal);
}
