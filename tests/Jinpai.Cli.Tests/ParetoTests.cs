using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>二八: who brings most of the sales.</summary>
public sealed class ParetoTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Shares_add_up_and_the_best_fifth_is_named()
    {
        string[] span = ["--shop", "tea", "--from", "2026-10-01", "--to", "2026-10-03"];
        var json = JsonNode.Parse(_desk.Run(["report", "pareto", .. span, "--format", "json"]).Expect(0).Out)!;
        var report = JsonNode.Parse(_desk.Run(["report", "agents", .. span, "--metrics", "sales", "--format", "json"]).Expect(0).Out)!;
        var sales = report["agents"]!.AsArray().ToDictionary(agent => (string)agent!["agent"]!, agent => agent!["metrics"]!["sales"]!["value"]);
        var rows = json["agents"]!.AsArray();
        Assert.Equal(sales.Count(agent => agent.Value is not null), rows.Count);
        Assert.All(rows, row => Assert.Equal((decimal)sales[(string)row!["agent"]!]!, (decimal)row["sales"]!));
        Assert.Equal(rows.Select(row => (decimal)row!["sales"]!).OrderDescending(), rows.Select(row => (decimal)row!["sales"]!));
        Assert.Equal(1m, (decimal)rows[^1]!["cumulative"]!);
        Assert.Equal(1, (int)json["topAgents"]!);
        Assert.Equal((decimal)rows[0]!["share"]!, (decimal)json["topShare"]!);
        Assert.Contains("★", _desk.Run(["report", "pareto", .. span]).Expect(0).Out, StringComparison.Ordinal);
    }
}
