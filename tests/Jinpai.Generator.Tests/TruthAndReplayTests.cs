using System.Text.Json;
using Jinpai.Import;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests;

/// <summary>The replay, which knows only the files, against what the stories meant: in our own format, and in the shape of Taobao's exports, where automatic replies are known by their prefix.</summary>
public sealed class TruthAndReplayTests
{
    private static readonly RuleBook Rules = new([new ReplayRules { AutoReplyPrefix = "[自动回复]" }]);
    private static readonly GeneratorOptions Options = new() { Days = 12, ConversationsPerDay = 40, Agents = 6 };

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void The_replay_of_the_files_finds_who_served_which_order(OutputFormat format)
    {
        using var generated = GeneratedShop.Create(Options with { Format = format });
        var deals = Replay(generated).SelectMany(f => f.Deals).ToDictionary(d => d.Order.Value);
        var truth = generated.Truth("orders.jsonl");
        Assert.Equal(truth.Count, deals.Count);
        var wrong = new List<string>();
        foreach (var order in truth)
        {
            var deal = deals[order.GetProperty("order").GetString()!];
            Compare(wrong, order, "creationAgent", deal.CreationAgent?.Value);
            Compare(wrong, order, "paymentAgent", deal.PaymentAgent?.Value);
        }

        Assert.True(wrong.Count == 0, $"seed {Options.Seed}, {truth.Count} orders:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void The_replay_of_the_files_finds_the_waits_as_they_were_acted(OutputFormat format)
    {
        using var generated = GeneratedShop.Create(Options with { Format = format });
        var receptions = Replay(generated).SelectMany(f => f.Receptions).ToDictionary(r => (r.Account.Value, r.Buyer.Value, r.Day.ToString()));

        // Two chats on a day are one conversation, and a chat over midnight is two: those are left out here.
        var chats = generated.Truth("conversations.jsonl").GroupBy(c => (Text(c, "account"), Text(c, "buyer"), Text(c, "day"))).Where(g => g.Count() == 1).Select(g => g.Single());
        var compared = 0;
        foreach (var chat in chats.Where(c => !c.GetProperty("overMidnight").GetBoolean() && Text(c, "intention") != "mass_message"))
        {
            var reception = receptions[(Text(chat, "account"), Text(chat, "buyer"), Text(chat, "day"))];
            var expected = chat.GetProperty("waits").EnumerateArray().Select(w => (double)w.GetInt32()).ToList();
            var found = reception.Rounds.Where(r => r.AnsweredAt is not null).Select(r => (r.AnsweredAt!.Value - r.AskedAt).TotalSeconds).ToList();
            Assert.True(expected.SequenceEqual(found), $"{reception.Account.Value} {reception.Buyer.Value} {reception.Day}: acted {string.Join(' ', expected)}, found {string.Join(' ', found)}");
            Assert.Equal(chat.GetProperty("unansweredRounds").GetInt32(), reception.Rounds.Count(r => r.AnsweredAt is null));
            compared++;
        }

        Assert.True(compared > 400, $"{compared} chats compared");
    }

    private static void Compare(List<string> wrong, JsonElement order, string name, string? found)
    {
        var meant = order.GetProperty(name).GetString();
        if (meant != found)
        {
            wrong.Add($"{name}: meant {meant ?? "silent"}, found {found ?? "silent"}: {order}");
        }
    }

    private static IReadOnlyList<BuyerFacts> Replay(GeneratedShop generated)
    {
        var shop = new MemoryShop(Rules);
        var sink = new ShopSink(shop);
        var plan = new Importer(new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Clock = new FakeTime(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)) }).Plan([generated.Folder], TestContext.Current.CancellationToken);
        Assert.False(plan.Issues.HasErrors);
        Assert.Equal(generated.Summary.Files.Count, plan.Files.Count);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
            sink.EndFile();
            var issues = string.Join("; ", reading.Issues.Groups.Select(g => $"{g.Severity} {g.Code} {g.Count}"));
            Assert.True(!reading.IsRefused && reading.HeldCount == 0 && !reading.Issues.HasErrors, $"{file.Name}: {issues}");
        }

        Assert.True(sink.OtherCount > 0);
        return shop.Replay();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
