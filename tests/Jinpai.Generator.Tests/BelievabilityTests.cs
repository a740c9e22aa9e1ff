using System.Text.Json;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Tests;

public sealed class BelievabilityTests(SampleShop sample) : IClassFixture<SampleShop>
{
    private readonly GeneratedShop _shop = sample.Neutral;

    [Fact]
    public void Quick_people_let_buyers_wait_less_than_slow_ones()
    {
        var people = StaffRoster.Create(SampleShop.Options, new Pcg32(SampleShop.Options.Seed, 0).Fork(1)).People.OrderBy(p => p.MeanWait).ToList();
        var quick = MeanWait(people[..4].Select(p => p.Name));
        var slow = MeanWait(people[^4..].Select(p => p.Name));

        Assert.True(quick * 1.25 < slow, $"seed {SampleShop.Options.Seed}: quick {quick}, slow {slow}");
    }

    [Fact]
    public void Evenings_are_busier_than_nights_and_the_promotion_than_an_ordinary_day()
    {
        var messages = _shop.Messages();
        var byHour = messages.GroupBy(m => m["sent_at"][11..13]).ToDictionary(g => g.Key, g => g.Count());
        Assert.True(byHour["21"] > 10 * byHour.GetValueOrDefault("04"));

        var byDay = messages.GroupBy(m => m["sent_at"][..10]).ToDictionary(g => g.Key, g => g.Count());
        Assert.True(byDay["2026-09-09"] > byDay["2026-09-16"] * 3 / 2);
        Assert.True(byDay["2026-10-05"] < byDay["2026-09-28"] / 2, "The tail is quiet.");
    }

    [Fact]
    public void The_tail_outlasts_the_maturity_of_the_last_full_month()
    {
        var mature = "2026-10-05T00:00:00+08:00";

        Assert.Contains(_shop.Messages(), m => string.CompareOrdinal(m["sent_at"], mature) > 0);
        Assert.Contains(_shop.Csv("orders.csv"), o => string.CompareOrdinal(o["created_at"], mature) > 0);
    }

    [Fact]
    public void Everything_that_a_shop_sees_occurs()
    {
        var messages = _shop.Messages();
        Assert.All(new[] { "text", "image", "goods", "order", "transfer", "recall" }, kind => Assert.Contains(messages, m => m["kind"] == kind));
        Assert.All(new[] { "human", "assisted", "auto", "bot" }, by => Assert.Contains(messages, m => m["class"] == by));
        Assert.Contains(messages, m => m["content"].StartsWith('@'));
        Assert.Contains(messages, m => m["buyer"].Contains('*', StringComparison.Ordinal));
        Assert.Contains(messages, m => m["buyer"].StartsWith("云裳女装旗舰店:", StringComparison.Ordinal));

        var orders = _shop.Csv("orders.csv");
        Assert.All(new[] { "is_presale", "is_cod", "is_fake" }, flag => Assert.Contains(orders, o => o[flag] == "true"));
        Assert.Contains(orders, o => o["adjust_fee"].StartsWith('-'));
        Assert.Contains(orders, o => o["paid_at"].Length == 0 && o["status"] == "closed");
        Assert.Contains(orders.GroupBy(o => o["order_id"]), g => g.Count() > 1);

        var refunds = _shop.Csv("refunds.csv");
        Assert.All(new[] { "refund_only", "return", "exchange", "reship" }, type => Assert.Contains(refunds, r => r["type"] == type));
        Assert.All(new[] { "before_shipment", "in_transit", "after_receipt" }, stage => Assert.Contains(refunds, r => r["stage"] == stage));
        Assert.All(new[] { "good", "neutral", "bad" }, rating => Assert.Contains(_shop.Csv("reviews.csv"), r => r["rating"] == rating));
    }

    [Fact]
    public void Chats_repeat_themselves_no_more_than_people_do()
    {
        var texts = _shop.Messages().Where(m => m["kind"] == "text" && m["class"] is "human" or "assisted").Select(m => m["content"]).ToList();

        Assert.True(texts.Distinct().Count() > 1000, $"{texts.Distinct().Count()} texts among {texts.Count}");
        Assert.DoesNotContain(texts, text => text.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void The_truth_names_each_order_once_and_silent_ones_are_neither_rare_nor_the_rule()
    {
        var orders = _shop.Csv("orders.csv").Select(o => o["order_id"]).Distinct().Order(StringComparer.Ordinal);
        var truth = _shop.Truth("orders.jsonl");

        Assert.Equal(orders, truth.Select(t => Text(t, "order")).Order(StringComparer.Ordinal));
        var silent = truth.Count(t => t.GetProperty("creationAgent").ValueKind == JsonValueKind.Null);
        Assert.InRange(silent * 100 / truth.Count, 20, 60);
    }

    [Fact]
    public void The_truth_names_each_conversation_of_the_files()
    {
        var conversations = _shop.Truth("conversations.jsonl");
        var said = _shop.Messages().Select(m => (m["account"], m["buyer"])).ToHashSet();

        Assert.Equal(said, conversations.Select(c => (Text(c, "account"), Text(c, "buyer"))).ToHashSet());
        Assert.Equal(_shop.Summary.ConversationCount, conversations.Count);
        Assert.Contains(conversations, c => c.GetProperty("unansweredRounds").GetInt32() > 0);
        Assert.Contains(conversations, c => c.GetProperty("overMidnight").GetBoolean());
        Assert.All(new[] { "enquiry", "aftersale", "chasing", "review_care", "mass_message", "colleague", "vendor", "greeting" }, intention => Assert.Contains(conversations, c => Text(c, "intention") == intention));
    }

    [Fact]
    public void Twice_the_conversations_are_about_twice_the_messages()
    {
        using var small = GeneratedShop.Create(new GeneratorOptions { Days = 8, ConversationsPerDay = 100 });
        using var large = GeneratedShop.Create(new GeneratorOptions { Days = 8, ConversationsPerDay = 200 });

        Assert.InRange(large.Summary.MessageCount * 100 / small.Summary.MessageCount, 160, 240);
        Assert.InRange(small.Summary.ConversationCount, 700, 1500);
    }

    [Fact]
    public void What_is_kept_in_memory_does_not_grow_with_the_span()
    {
        using var shop = GeneratedShop.Create(new GeneratorOptions { Days = 120, ConversationsPerDay = 30, Agents = 3 });
        var peaks = shop.Progress.Take(120).Chunk(40).Select(days => days.Max(d => d.PendingCount)).ToList();

        // The promotion is in the first third.
        Assert.True(peaks[2] <= peaks[1] * 13 / 10, string.Join(" ", peaks));
    }

    private double MeanWait(IEnumerable<string> names)
    {
        var wanted = names.ToHashSet();
        var waits = _shop.Truth("conversations.jsonl").Where(c => wanted.Contains(Text(c, "agent"))).SelectMany(c => c.GetProperty("waits").EnumerateArray().Select(w => w.GetInt32())).Where(w => w <= 600).ToList();
        return waits.Average();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
