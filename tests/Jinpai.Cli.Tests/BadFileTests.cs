using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>Bad input ends with 1 and an issue that says where and what; everything else is taken, or nothing at all.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Header = "order_id,buyer,created_at,paid_at,product_id,quantity,unit_price,paid_amount\n";
    private const string Good = "A1,甲,2026-10-01 10:00:00,2026-10-01 10:05:00,p1,1,10.00,10.00\n";
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Bad_rows_are_held_back_and_the_good_ones_taken()
    {
        var json = Import(1, _desk.Write("orders.csv", Header + Good + "A2,乙,gestern,,p1,1,10.00,\nA3,丙,2026-10-01 12:00:00,,p1,1,10.00,\n"));
        Assert.Equal(3, (long)json["rows"]!);
        Assert.Equal(2, (long)json["new"]!);
        Assert.Equal(1, (long)json["held"]!);
        var example = Issue(json, "time_invalid")["examples"]![0]!;
        Assert.Equal(3, (long)example["line"]!);
        Assert.Equal("created_at", (string)example["column"]!);
        Assert.Equal("gestern", (string)example["found"]!);
    }

    [Fact]
    public void A_truncated_file_is_taken_up_to_its_last_whole_row_and_says_so()
    {
        var json = Import(1, _desk.Write("orders.csv", Header + Good + "A2,\"乙"));
        Assert.NotNull(Issue(json, "file_truncated"));
    }

    [Fact]
    public void A_file_in_the_wrong_encoding_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + Good);
        var broken = bytes.Concat(new byte[] { 0xFF, 0xFE, 0x80, 0x81, 0x0A }).ToArray();
        Refused(_desk.Write("orders.csv", broken), "encoding_");
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused(_desk.Write("orders.csv", ""), "file_empty");

    [Fact]
    public void A_file_of_no_known_format_is_refused() => Refused(_desk.Write("letter.csv", "Dear,Sir\nhello,you\n"), "format_unknown");

    [Fact]
    public void A_path_that_is_not_there_ends_with_1_and_the_other_files_are_taken()
    {
        var json = Import(1, _desk.File("none.csv"), _desk.Write("orders.csv", Header + Good));
        Assert.NotNull(Issue(json, "path_not_found"));
        Assert.Equal(1, (long)json["new"]!);
    }

    [Fact]
    public void A_zip_with_a_name_that_climbs_out_is_refused_and_writes_nothing_outside()
    {
        var path = _desk.File("climb.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(zip, "../escaped.csv", Header + Good);
        }

        var json = Import(1, path);
        Assert.NotNull(Issue(json, "archive_entry_name"));
        Assert.Equal(0, (long)json["new"]!);
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "escaped.csv").Concat(Directory.EnumerateFiles(_desk.Folder, "escaped.csv", SearchOption.AllDirectories)));
    }

    [Fact]
    public void A_zip_of_good_files_is_taken()
    {
        var path = _desk.File("good.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(zip, "october/orders.csv", Header + Good);
        }

        Assert.Equal(1, (long)Import(0, path)["new"]!);
    }

    [Fact]
    public void A_bad_file_leaves_what_was_there()
    {
        using var sample = Desk.WithSample();
        var hashes = sample.Hashes();
        var imports = sample.Run("imports", "--shop", Desk.ShopCode, "--format", "json").Out;
        sample.Run("import", sample.Write("orders.csv", [0x00, 0x01, 0xFF, 0xC3, 0x28]), "--shop", Desk.ShopCode).Expect(1);
        Assert.Equal(imports, sample.Run("imports", "--shop", Desk.ShopCode, "--format", "json").Out);
        Desk.AssertEqual(hashes, sample.ReplayedHashes(), "bad file");
    }

    [Fact]
    public void A_dry_run_says_what_would_be_and_leaves_nothing()
    {
        _desk.Run("imports", "--shop", Desk.ShopCode).Expect(0);
        var before = Killing.RawTables.Hashes(_desk.Data);
        var dry = _desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode, "--dry-run", "--format", "json").Expect(0);
        var json = JsonNode.Parse(dry.Out)!;
        Assert.True((bool)json["dryRun"]!);
        Assert.Null(json["import"]);
        Assert.Equal("[]", _desk.Run("imports", "--shop", Desk.ShopCode, "--format", "json").Expect(0).Out.Trim());
        Assert.Empty(Desk.Differing(before, Killing.RawTables.Hashes(_desk.Data)));
        var real = JsonNode.Parse(_desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode, "--format", "json").Expect(0).Out)!;
        Assert.Equal(1, (long)real["import"]!);
        Assert.All(["rows", "new", "known", "changed", "held"], field => Assert.Equal((long)real[field]!, (long)json[field]!));
    }

    private void Refused(string path, string code)
    {
        var json = Import(1, path);
        Assert.Null(json["import"]);
        Assert.Equal(0, (long)json["new"]!);
        Assert.Equal("refused", (string)json["files"]![0]!["outcome"]!);
        Assert.NotNull(Issue(json, code));
        Assert.Equal("[]", _desk.Run("imports", "--shop", Desk.ShopCode, "--format", "json").Expect(0).Out.Trim());
    }

    private JsonNode Import(int code, params string[] paths)
    {
        var ran = _desk.Run(["import", .. paths, "--shop", Desk.ShopCode, "--format", "json"]).Expect(code);
        return JsonNode.Parse(ran.Out)!;
    }

    private static JsonNode Issue(JsonNode import, string code) =>
        import["issues"]!.AsArray().FirstOrDefault(issue => ((string)issue!["code"]!).StartsWith(code, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No issue {code} in {import}");

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
