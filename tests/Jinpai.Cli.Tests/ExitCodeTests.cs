using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>0 done, 1 input with errors, 2 wrong usage; and the message says what is wrong and what to do.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private static readonly string[] Days = ["--from", "2026-10-01", "--to", "2026-10-03"];
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("report")]
    [InlineData("report agents --shop tea")]
    [InlineData("report agents --shop tea --from 2026-10-01 --to 2026-10-03 --format pdf")]
    [InlineData("report agents --shop tea --from 2026-10-01 --to 2026-10-03 --format xlsx")]
    [InlineData("report agents --shop tea --from yesterday --to 2026-10-03")]
    [InlineData("report agents --shop tea --from 2026-10-04 --to 2026-10-03")]
    [InlineData("report agents --shop tea --from 2026-02-30 --to 2026-10-03")]
    [InlineData("import --shop tea")]
    [InlineData("import x.csv")]
    [InlineData("import x.csv --shop tea --as word")]
    [InlineData("import x.csv --shop tea --covered-until soon")]
    [InlineData("undo first --shop tea")]
    [InlineData("replay --shop tea --from soon")]
    [InlineData("explain reception a b soon --shop tea")]
    [InlineData("shop add bad/code")]
    [InlineData("shop add other --zone Mars/Olympus")]
    [InlineData("shop add other --day-cut 25:00")]
    [InlineData("imports --shop tea --lang fr")]
    public void Wrong_usage_ends_with_2_and_says_why(string line)
    {
        var ran = _desk.Run(line.Split(' ')).Expect(2);
        Assert.Equal("", ran.Out);
        Assert.NotEqual("", ran.Error.Trim());
        Assert.DoesNotContain("JINPAI_TRACE", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import x.csv")]
    [InlineData("imports")]
    [InlineData("undo 1")]
    [InlineData("replay")]
    [InlineData("report agents --from 2026-10-01 --to 2026-10-03")]
    [InlineData("details deals --from 2026-10-01 --to 2026-10-03")]
    [InlineData("explain order O1001")]
    [InlineData("links list")]
    [InlineData("doctor")]
    public void An_unknown_shop_ends_with_1_and_names_it(string line)
    {
        var ran = _desk.Run([.. line.Split(' '), "--shop", "coffee"]).Expect(1);
        Assert.Contains("coffee", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_desk.Data, "shops", "coffee.db")));
    }

    [Fact]
    public void An_unknown_order_or_chat_ends_with_1_and_names_it()
    {
        Assert.Contains("O9999", _desk.Run("explain", "order", "O9999", "--shop", "tea").Expect(1).Error, StringComparison.Ordinal);
        var chat = _desk.Run("explain", "reception", "茶语旗舰店:小美", "无此人", "2026-10-01", "--shop", "tea").Expect(1);
        Assert.Contains("无此人", chat.Error, StringComparison.Ordinal);
        Assert.Equal("", chat.Out);
    }

    [Fact]
    public void A_rules_file_with_several_faults_names_them_all_at_once()
    {
        var file = _desk.Write("bad.json", """{ "judge": "coin", "slowWait": -1, "dayCut": "26:00", "noSuchKey": 3 }""");
        string[][] commands =
        [
            ["replay", "--shop", "tea", "--rules", file],
            ["report", "agents", "--shop", "tea", .. Days, "--rules", file],
            ["details", "deals", "--shop", "tea", .. Days, "--rules", file],
            ["explain", "order", "O1001", "--shop", "tea", "--rules", file],
        ];
        foreach (var command in commands)
        {
            var ran = _desk.Run(command).Expect(1);
            Assert.Equal("", ran.Out);
            Assert.All(["judge", "dayCut", "noSuchKey"], key => Assert.Contains(key, ran.Error, StringComparison.Ordinal));
        }

        // The shop's own rules are as they were.
        Assert.Contains("\"rules\": \"default\"", _desk.Run(["report", "shop", "--shop", "tea", .. Days, "--format", "json"]).Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rules_file_that_is_no_json_or_is_not_there_ends_with_1()
    {
        Assert.Contains("broken.json", _desk.Run("replay", "--shop", "tea", "--rules", _desk.Write("broken.json", "{ \"judge\": ")).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("none.json", _desk.Run("replay", "--shop", "tea", "--rules", _desk.File("none.json")).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_metrics_end_with_2_and_name_the_nearest()
    {
        var ran = _desk.Run(["report", "agents", "--shop", "tea", .. Days, "--metrics", "sale,recieved"]).Expect(2);
        Assert.Contains("'sale'", ran.Error.Replace("“", "'", StringComparison.Ordinal).Replace("”", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("sales", ran.Error, StringComparison.Ordinal);
        Assert.Contains("received", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_import_of_a_file_ends_with_0_says_so_and_changes_nothing()
    {
        var before = _desk.Run("imports", "--shop", "tea", "--format", "json").Expect(0).Out;
        var hashes = _desk.Hashes();
        var ran = _desk.Run("import", Repository.Path("samples/neutral"), "--shop", "tea", "--format", "json").Expect(0);
        var json = JsonNode.Parse(ran.Out)!;
        Assert.Null(json["import"]);
        Assert.Equal(0, (long)json["new"]!);
        Assert.All(json["files"]!.AsArray(), file => Assert.Equal("known", (string)file!["outcome"]!));
        Assert.Contains("import 1", _desk.Run("import", Repository.Path("samples/neutral"), "--shop", "tea", "--lang", "en").Expect(0).Out, StringComparison.Ordinal);
        Assert.Equal(before, _desk.Run("imports", "--shop", "tea", "--format", "json").Expect(0).Out);
        Assert.Contains("已是最新", _desk.Run("replay", "--shop", "tea").Expect(0).Error, StringComparison.Ordinal);
        Desk.AssertEqual(hashes, _desk.Hashes(), "second import");
    }

    [Fact]
    public void An_undone_import_cannot_be_undone_again_and_may_be_imported_again()
    {
        var hashes = _desk.Hashes();
        _desk.Run("undo", "1", "--shop", "tea").Expect(0);
        Assert.Contains("1", _desk.Run("undo", "1", "--shop", "tea").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("7", _desk.Run("undo", "7", "--shop", "tea").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run("import", Repository.Path("samples/neutral"), "--shop", "tea").Expect(0);
        Desk.AssertEqual(hashes, _desk.ReplayedHashes(), "imported again");
    }

    [Fact]
    public void A_shop_is_added_once()
    {
        Assert.Contains("tea", _desk.Run("shop", "add", "tea").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("tea", _desk.Run("shop", "list").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_no_fault_of_ours()
    {
        foreach (var format in new[] { "table", "json", "csv", "xlsx" })
        {
            var ran = _desk.Run(["report", "agents", "--shop", "tea", .. Days, "--format", format, "--out", _desk.File("no/such/folder/report")]).Expect(1);
            Assert.Contains("report", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_no_fault_of_ours()
    {
        var file = _desk.Write("not-a-folder", "x");
        Assert.Contains("not-a-folder", _desk.RunBare("shop", "list", "--data", file).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_may_come_from_the_environment()
    {
        _desk.Variables["JINPAI_DATA"] = _desk.Data;
        Assert.Contains("茶语旗舰店", _desk.RunBare("shop", "list").Expect(0).Out, StringComparison.Ordinal);
        _desk.Variables["JINPAI_DATABASE"] = "Host=x";
        _desk.RunBare("shop", "list").Expect(1);
    }

    [Fact]
    public void While_another_writes_to_the_shop_a_writing_command_ends_with_1_and_a_report_is_read()
    {
        using var other = _desk.Shop().BeginImport(Replay.Rules.RuleBook.Default, Core.Instant.FromDateTimeOffset(Desk.Now));
        Assert.Contains("tea", _desk.Run("import", Repository.Path("samples/neutral/refunds.csv"), "--shop", "tea").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("tea", _desk.Run("replay", "--shop", "tea").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run(["report", "agents", "--shop", "tea", .. Days]).Expect(0);
    }
}
