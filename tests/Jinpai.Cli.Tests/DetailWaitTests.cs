using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>A wait in the lists is the wait of the figures.</summary>
public sealed class DetailWaitTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("{}", "600")]
    [InlineData("""{ "waitCap": 120 }""", "120")]
    [InlineData("""{ "waitCap": 3600 }""", "602")]
    public void The_first_wait_of_a_reception_is_capped_as_in_the_figures(string rules, string seconds)
    {
        var chats = _desk.Write("messages.csv", "account,buyer,sent_at,direction,content\n小美,tom,2026-10-01 10:00:00,buyer,在吗\n小美,tom,2026-10-01 10:10:02,agent,在的\n");
        _desk.Run("import", chats, "--shop", Desk.ShopCode, "--covered-until", "2026-10-10").Expect(0);
        string[] days = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-01", "--rules", _desk.Write("rules.json", rules), "--format", "json"];
        Assert.Equal(seconds, JsonNode.Parse(_desk.Run(["details", "receptions", .. days]).Expect(0).Out)!.ToJsonString().Split("\"firstWait\":")[1].Split('}', ',')[0]);
        Assert.Equal(seconds, JsonNode.Parse(_desk.Run(["report", "shop", .. days, "--metrics", "first_response"]).Expect(0).Out)!["shopMetrics"]!["first_response"]!["numerator"]!.ToString());
    }
}
