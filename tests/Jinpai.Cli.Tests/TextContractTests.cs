using System.IO.Compression;
using System.Text.RegularExpressions;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary>What people read at the terminal, as approved texts; results on standard output, the rest on standard error.</summary>
public sealed partial class TextContractTests : IDisposable
{
    private static readonly string[] October = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-03"];
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Summary_of_an_import_with_issues(string language)
    {
        var path = _desk.Write("orders.csv", "order_id,buyer,created_at,paid_at,product_id,quantity,unit_price,paid_amount\nA1,甲,2026-10-01 10:00:00,2026-10-01 10:05:00,p1,1,10.00,10.00\nA2,乙,2026-13-01 10:00:00,,p1,1,10.00,\nA3,丙,2026-10-01 11:00:00,,p1,-2,10.00,\n");
        var ran = _desk.Run("import", path, Repository.Path("samples/neutral/refunds.csv"), "--shop", Desk.ShopCode, "--lang", language).Expect(1);
        Assert.Equal("", ran.Error);
        Approve.Text(Relative(ran.Out), language);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Table_of_agents(string language) =>
        Approve.Text(OnlyOut(_desk.Run(["report", "agents", .. October, "--metrics", "received,first_response,enquiry_conversion,sales,silent_sales", "--lang", language])), language);

    [Fact]
    public void Table_of_losses() => Approve.Text(OnlyOut(_desk.Run(["details", "losses", .. October])));

    [Fact]
    public void Json_of_imports() => Approve.Text(Relative(OnlyOut(_desk.Run("imports", "--shop", Desk.ShopCode, "--format", "json"))));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Doctor_of_the_sample_shop(string language)
    {
        // The days without chats between the sample and its tail are worth a look.
        var ran = _desk.Run("doctor", "--shop", Desk.ShopCode, "--lang", language).Expect(1);
        Approve.Text(Version().Replace(Relative(ran.Out), "SQLite …"), language);
    }

    [Fact]
    public void Csv_of_agents_is_the_same_on_standard_output_and_in_a_file()
    {
        string[] report = ["report", "agents", .. October, "--metrics", "received,enquiry_conversion,sales", "--format", "csv"];
        var shown = OnlyOut(_desk.Run(report));
        Assert.Equal('\uFEFF', shown[0]);
        Approve.Text(shown.TrimStart('\uFEFF'));
        var file = _desk.File("agents.csv");
        Assert.Equal("", _desk.Run([.. report, "--out", file]).Expect(0).Out);
        Assert.Equal(shown.TrimStart('\uFEFF'), File.ReadAllText(file).TrimStart('\uFEFF'));
    }

    [Fact]
    public void A_workbook_is_written_to_a_file()
    {
        var file = _desk.File("agents.xlsx");
        Assert.Equal("", _desk.Run(["report", "agents", .. October, "--format", "xlsx", "--out", file]).Expect(0).Out);
        using var zip = ZipFile.OpenRead(file);
        Assert.Contains(zip.Entries, entry => entry.FullName == "xl/workbook.xml");
    }

    [Fact]
    public void Messages_of_commands_without_a_result_are_on_standard_error()
    {
        Assert.Equal("", _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0).Out);
        Assert.Equal("", _desk.Run("shop", "add", "other").Expect(0).Out);
        Assert.Equal("", _desk.Run("undo", "1", "--shop", Desk.ShopCode).Expect(0).Out);
    }

    private static string OnlyOut(Ran ran)
    {
        Assert.Equal("", ran.Expect(0).Error);
        return ran.Out;
    }

    [GeneratedRegex(@"SQLite [\d.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    private string Relative(string text) => text.Replace(Repository.Root, "…", StringComparison.Ordinal).Replace(_desk.Folder, "…", StringComparison.Ordinal);
}
