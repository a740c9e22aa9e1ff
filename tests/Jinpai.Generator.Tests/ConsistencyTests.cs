using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Generator.Tests;

public sealed partial class ConsistencyTests(SampleShop sample) : IClassFixture<SampleShop>
{
    private readonly GeneratedShop _shop = sample.Neutral;

    [Fact]
    public void Every_file_of_the_neutral_format_is_there_and_has_rows()
    {
        foreach (var name in new[] { "agents", "orders", "refunds", "reviews", "ratings", "events", "duty", "targets", "costs", "disputes", "daily" })
        {
            Assert.NotEmpty(_shop.Csv(name + ".csv"));
        }

        Assert.Equal(36, _shop.Summary.Files.Count(f => f.StartsWith("messages-", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_instant_is_beyond_the_last_day()
    {
        var last = _shop.Summary.LastDay.ToString();
        foreach (var file in _shop.Summary.Files)
        {
            foreach (Match match in InstantPattern().Matches(File.ReadAllText(Path.Combine(_shop.Folder, file))))
            {
                Assert.True(string.CompareOrdinal(match.Value[..10], last) <= 0, $"{file}: {match.Value} is after {last}.");
            }
        }
    }

    [Fact]
    public void The_instants_of_an_order_follow_each_other()
    {
        foreach (var order in _shop.Csv("orders.csv"))
        {
            var life = new[] { "created_at", "deposit_paid_at", "paid_at", "finished_at", "closed_at" }.Select(c => order[c]).Where(c => c.Length > 0).ToList();
            Assert.True(life.SequenceEqual(life.Order(StringComparer.Ordinal)), string.Join(" ", life));
            var isPaidFirst = order["is_cod"] == "false";
            Assert.True(order["shipped_at"].Length == 0 || string.CompareOrdinal(order[isPaidFirst ? "paid_at" : "created_at"], order["shipped_at"]) < 0, order["order_id"]);
            Assert.True(order["finished_at"].Length == 0 || string.CompareOrdinal(order["shipped_at"], order["finished_at"]) < 0, order["order_id"]);
        }
    }

    [Fact]
    public void A_line_is_paid_as_it_was_ordered_or_not_at_all()
    {
        foreach (var line in _shop.Csv("orders.csv"))
        {
            var ordered = (Money(line["unit_price"]) * Money(line["quantity"])) - Money(line["discount_fee"]) + Money(line["adjust_fee"]);
            Assert.True(ordered > 0m, line["line_id"]);
            var isShown = line["is_cod"] == "true" ? line["shipped_at"].Length > 0 : line["paid_at"].Length > 0;
            Assert.Equal(isShown ? ordered : 0m, Money(line["paid_amount"]));
        }
    }

    [Fact]
    public void A_refund_is_of_a_paid_order_and_not_above_what_was_paid()
    {
        var orders = _shop.Csv("orders.csv").GroupBy(l => l["order_id"]).ToDictionary(g => g.Key, g => g.ToList());
        var refunds = _shop.Csv("refunds.csv");
        foreach (var refund in refunds)
        {
            var lines = orders[refund["order_id"]];
            var scope = refund["line_id"].Length == 0 ? lines : [.. lines.Where(l => l["line_id"] == refund["line_id"])];
            Assert.NotEmpty(scope);
            Assert.InRange(Money(refund["amount"]), 0m, scope.Sum(l => Money(l["paid_amount"])));
            Assert.True(string.CompareOrdinal(lines[0]["paid_at"], refund["applied_at"]) < 0, refund["refund_id"]);
            Assert.True(refund["completed_at"].Length == 0 || string.CompareOrdinal(refund["applied_at"], refund["completed_at"]) < 0, refund["refund_id"]);
            Assert.Equal(refund["type"] is "exchange" or "reship", Money(refund["amount"]) == 0m);
        }

        Assert.Equal(refunds.Count, refunds.Select(r => r["refund_id"]).Distinct().Count());
        Assert.Equal(refunds.Count, _shop.Summary.RefundCount);
    }

    [Fact]
    public void Every_account_of_a_message_and_of_a_transfer_has_a_holder()
    {
        var accounts = _shop.Csv("agents.csv").Select(r => r["account"]).ToHashSet();
        var messages = _shop.Messages();
        Assert.All(messages, m => Assert.Contains(m["account"], accounts));
        var transfers = messages.Where(m => m["kind"] == "transfer").ToList();
        Assert.NotEmpty(transfers);
        Assert.All(transfers, m => Assert.Contains(m["to_account"], accounts));
        Assert.All(transfers, m => Assert.NotEqual(m["account"], m["to_account"]));
    }

    [Fact]
    public void Message_ids_are_given_once_but_for_the_recall_of_their_message()
    {
        foreach (var sameId in _shop.Messages().GroupBy(m => m["message_id"]).Where(g => g.Count() > 1))
        {
            Assert.Equal(["text", "recall"], sameId.Select(m => m["kind"]));
        }
    }

    [Fact]
    public void An_account_that_changes_hands_has_one_holder_on_each_day()
    {
        var handed = _shop.Csv("agents.csv").GroupBy(r => r["account"]).Single(g => g.Count() == 2).ToList();

        var last = DateOnly.ParseExact(handed[0]["valid_to"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(last.AddDays(1), DateOnly.ParseExact(handed[1]["valid_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(10, _shop.Csv("agents.csv").Select(r => r["agent"]).Distinct().Count());
    }

    [Fact]
    public void Order_cards_and_reviews_name_orders_of_the_shop()
    {
        var orders = _shop.Csv("orders.csv").Select(l => l["order_id"]).ToHashSet();
        var cards = _shop.Messages().Where(m => m["kind"] == "order").ToList();
        Assert.NotEmpty(cards);
        Assert.All(cards, m => Assert.Contains(m["order_id"], orders));
        Assert.All(_shop.Csv("reviews.csv"), r => Assert.Contains(r["order_id"], orders));
        Assert.All(_shop.Csv("disputes.csv"), r => Assert.Contains(r["order_id"], orders));
        Assert.All(_shop.Csv("costs.csv"), r => Assert.Contains(r["order_id"], orders));
    }

    [Fact]
    public void A_daily_export_never_takes_back_what_an_earlier_one_showed()
    {
        var ranks = new[] { "created", "deposit_paid", "paid", "shipped", "finished", "closed" };
        var seen = new Dictionary<string, Dictionary<string, string>>();
        foreach (var file in _shop.Summary.Files.Where(f => f.StartsWith("orders-", StringComparison.Ordinal)))
        {
            foreach (var line in _shop.Csv(file))
            {
                if (seen.TryGetValue(line["line_id"], out var before))
                {
                    Assert.True(Array.IndexOf(ranks, before["status"]) <= Array.IndexOf(ranks, line["status"]), line["line_id"]);
                    Assert.True(Money(before["paid_amount"]) <= Money(line["paid_amount"]), line["line_id"]);
                }

                seen[line["line_id"]] = line;
            }
        }

        var final = _shop.Csv("orders.csv").ToDictionary(l => l["line_id"]);
        Assert.Equal(final.Keys.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_with_files_in_it_is_refused()
    {
        var refused = Assert.Throws<IOException>(() => ShopGenerator.Generate(SampleShop.Options, _shop.Folder, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
    }

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex InstantPattern();
}
