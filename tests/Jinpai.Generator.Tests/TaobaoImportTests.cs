using System.Globalization;
using Jinpai.Import;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests;

/// <summary>The generated exports of orders, lines and refunds through the importer: not a word of complaint, and the deals of the neutral files.</summary>
public sealed class TaobaoImportTests
{
    private static readonly GeneratorOptions Options = new() { Days = 20, ConversationsPerDay = 80, Agents = 5 };

    [Fact]
    public void The_trade_files_are_read_without_an_issue_and_give_the_deals_of_the_neutral_ones()
    {
        using var neutral = GeneratedShop.Create(Options);
        using var taobao = GeneratedShop.Create(Options with { Format = OutputFormat.Taobao });
        var expected = Deals(neutral, "orders.csv", "refunds.csv");
        var found = Deals(taobao, "ExportOrderList", "ExportOrderDetailList", "退款导出");

        Assert.True(expected.Count > 300, $"{expected.Count} deals");
        Assert.Contains(expected, deal => deal.Contains("deposit", StringComparison.Ordinal));
        Assert.Contains(expected, deal => deal.Contains("refund", StringComparison.Ordinal));
        Assert.Equal(expected, found);
    }

    private static List<string> Deals(GeneratedShop generated, params string[] files)
    {
        var shop = new MemoryShop(RuleBook.Default);
        var sink = new ShopSink(shop);
        var paths = files.Select(start => Path.Combine(generated.Folder, generated.Summary.Files.Single(f => f.StartsWith(start.EndsWith("csv", StringComparison.Ordinal) ? start : start + "_", StringComparison.Ordinal))));
        var plan = new Importer(new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Clock = new FakeTime(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)) }).Plan(paths, TestContext.Current.CancellationToken);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
            sink.EndFile();

            // That refunds stand in the export of lines, too, is said of every such file; the export of refunds replaces them.
            Assert.Equal("", string.Join("; ", reading.Issues.Groups.Where(g => g.Code != "order_export_refunds").Select(g => $"{file.Name}: {g.Severity} {g.Code} {g.Count} {g.Examples[0]}")));
        }

        return [.. shop.Replay().SelectMany(f => f.Deals).OrderBy(d => d.Order).Select(Text)];
    }

    /// <summary>What the exports can say of a deal. That of a fake order (补单) they cannot, nor when a deposit was paid whose balance is paid too.</summary>
    private static string Text(DealFact deal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{deal.Order} {deal.Buyer} {deal.CreatedAt} sold {deal.SoldAt} {(deal.SoldAt is null && deal.DecidedAt is not null ? $"deposit {deal.DecidedAt}" : "")} paid {deal.PaidAmount} ordered {deal.OrderedAmount} "
        + $"[{string.Join("; ", deal.Lines.Select(l => $"{l.LineId} {l.ProductId} {l.Quantity} {l.PaidAmount}"))}] {string.Join("; ", deal.Refunds.Select(r => $"refund {r.RefundId} {r.Type} {r.Status} {r.AppliedAt} {r.CompletedAt} {r.Amount} {r.Responsibility}"))}");
}
