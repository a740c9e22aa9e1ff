using System.Text.Json.Nodes;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary>The JSON that programs read (spec 6.5), of the sample shop, as approved texts.</summary>
public sealed class JsonContractTests : IDisposable
{
    private static readonly string[] October = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-03", "--format", "json"];
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Json_of_an_import(string language)
    {
        // The path as it was given is part of the result: a relative one stays the same on every machine.
        var ran = _desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode, "--format", "json", "--lang", language).Expect(0);
        Approve.Text(Relative(ran.Out), language);
    }

    [Fact]
    public void Json_of_an_import_with_issues()
    {
        var path = _desk.Write("orders.csv", "order_id,buyer,created_at,paid_at,product_id,quantity,unit_price,paid_amount\nA1,甲,2026-10-01 10:00:00,2026-10-01 10:05:00,p1,1,10.00,10.00\nA2,乙,2026-13-01 10:00:00,,p1,1,10.00,\nA3,丙,2026-10-01 11:00:00,,p1,-2,10.00,\n");
        var ran = _desk.Run("import", path, "--shop", Desk.ShopCode, "--format", "json");
        Assert.Equal(1, ran.Code);
        Approve.Text(Relative(ran.Out));
    }

    [Theory]
    [InlineData("agents", "received,first_response,enquiry_conversion,sales,net_sales,silent_sales")]
    [InlineData("teams", "received,received_distinct,enquiry_conversion")]
    [InlineData("shop", "received,enquiry_conversion,sales,silent_share")]
    [InlineData("days", "received,enquiry_conversion,sales")]
    public void Json_of_a_report(string report, string metrics)
    {
        ImportSample();
        Approve.Text(_desk.Run(["report", report, .. October, "--metrics", metrics]).Expect(0).Out, report);
    }

    [Fact]
    public void Json_of_figures_that_are_immature()
    {
        ImportSample();
        Approve.Text(_desk.Run("report", "shop", "--shop", Desk.ShopCode, "--from", "2026-10-07", "--to", "2026-10-08", "--metrics", "received,enquiry_conversion,net_sales", "--format", "json").Expect(0).Out);
    }

    [Fact]
    public void Every_figure_of_the_sample_shop()
    {
        ImportSample();
        var report = JsonNode.Parse(_desk.Run(["report", "agents", .. October]).Expect(0).Out)!;
        var rows = report["agents"]!.AsArray().Select(row => ((string)row!["agent"]!, row["metrics"]!.AsObject())).Append(("全店", report["shopMetrics"]!.AsObject()));
        Approve.Text(string.Join("\n\n", rows.Select(row => row.Item1 + "\n" + string.Join('\n', row.Item2.Select(figure => Line(figure.Key, figure.Value!))))));

        static string Line(string id, JsonNode figure) => (string)figure["state"]! != "ok" || figure["denominator"] is null
            ? $"  {id} {(figure["value"] ?? figure["state"])!.ToJsonString()}"
            : $"  {id} {figure["value"]!.ToJsonString()} = {figure["numerator"]?.ToJsonString()} / {figure["denominator"]!.ToJsonString()}";
    }

    [Theory]
    [InlineData("O1001", "zh")]
    [InlineData("O1003", "zh")]
    [InlineData("O1006", "zh")]
    [InlineData("O1006", "en")]
    [InlineData("O1009", "zh")]
    public void Json_of_an_explained_order(string order, string language)
    {
        ImportSample();
        Approve.Text(_desk.Run("explain", "order", order, "--shop", Desk.ShopCode, "--format", "json", "--lang", language).Expect(0).Out, $"{order}.{language}");
    }

    [Theory]
    [InlineData("O1002", "zh")]
    [InlineData("O1005", "zh")]
    [InlineData("O1006", "zh")]
    [InlineData("O1006", "en")]
    public void Text_of_an_explained_order(string order, string language)
    {
        ImportSample();
        Approve.Text(_desk.Run("explain", "order", order, "--shop", Desk.ShopCode, "--lang", language).Expect(0).Out, $"{order}.{language}");
    }

    [Theory]
    [InlineData("over_midnight", "小美", "半夜的星", "2026-10-01")]
    [InlineData("mass_message", "小丽", "沉默的鱼", "2026-10-01")]
    [InlineData("chasing", "小丽", "老顾客王", "2026-10-02")]
    public void Json_and_text_of_an_explained_reception(string name, string agent, string buyer, string day)
    {
        ImportSample();
        string[] explain = ["explain", "reception", "茶语旗舰店:" + agent, buyer, day, "--shop", Desk.ShopCode];
        var json = _desk.Run([.. explain, "--format", "json"]).Expect(0).Out;
        Approve.Text(json + _desk.Run(explain).Expect(0).Out + _desk.Run([.. explain, "--lang", "en"]).Expect(0).Out, name);
    }

    [Theory]
    [InlineData("receptions")]
    [InlineData("deals")]
    [InlineData("losses")]
    [InlineData("faults")]
    [InlineData("filtered")]
    public void Json_of_details(string list)
    {
        ImportSample();
        Approve.Text(_desk.Run(["details", list, .. October]).Expect(0).Out, list);
    }

    [Fact]
    public void Figures_are_the_same_in_every_language_and_culture()
    {
        ImportSample();
        var first = _desk.Run(["report", "agents", .. October]).Expect(0).Out;
        Cultures.Each(() => Assert.Equal(first, _desk.Run(["report", "agents", .. October, "--lang", "en"]).Expect(0).Out));
    }

    private void ImportSample() => _desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode).Expect(0);

    private string Relative(string text) => text.Replace(Repository.Root, "…", StringComparison.Ordinal).Replace(_desk.Folder, "…", StringComparison.Ordinal);
}
