namespace Jinpai.Shops.Tests;

/// <summary>The seeded shops are what the property tests rely on: repeatable, and nasty in every way that they claim.</summary>
public sealed class NastyShopsTests
{
    private const int Seeds = 8;

    private static readonly IReadOnlyList<Shop> Shops = Enumerable.Range(1, Seeds).Select(seed => NastyShops.Generate((ulong)seed)).ToList();

    [Fact]
    public void The_same_seed_gives_the_same_files()
        => Assert.Equal(ShopText.Print(NastyShops.Generate(7)), ShopText.Print(NastyShops.Generate(7)));

    [Fact]
    public void Another_seed_gives_another_shop()
        => Assert.NotEqual(ShopText.Print(NastyShops.Generate(7)), ShopText.Print(NastyShops.Generate(8)));

    [Fact]
    public void Sizes_follow_the_options()
    {
        var small = NastyShops.Generate(1, new ShopOptions { Days = 3, ScenesPerDay = 2, Buyers = 3, EarlierExports = 1 });
        Assert.Equal(2, small.OrderExports.Count);
        Assert.Equal(new DateOnly(2026, 9, 10), small.LastDay);
        Assert.True(small.Messages.Count < Shops[0].Messages.Count / 4);
    }

    [Fact]
    public void Daily_files_hold_the_same_lines_as_the_whole_file()
    {
        var whole = Lines(NeutralFiles.Messages(Shops[0], FileLayout.Whole));
        Assert.Equal(whole, Lines(NeutralFiles.Messages(Shops[0], FileLayout.Daily)));
        Assert.True(Lines(NeutralFiles.Messages(Shops[0], FileLayout.DailyOverlapping)).Count > whole.Count);
    }

    [Theory]
    [InlineData("an account in two hands")]
    [InlineData("an account that nobody holds")]
    [InlineData("a chat over midnight")]
    [InlineData("two replies in one instant")]
    [InlineData("an instant with milliseconds")]
    [InlineData("an order in the second of a reply")]
    [InlineData("a line said twice")]
    [InlineData("an id exported twice")]
    [InlineData("a masked buyer with a card")]
    [InlineData("a masked buyer with a number")]
    [InlineData("an own account as buyer")]
    [InlineData("a recall")]
    [InlineData("a transfer")]
    [InlineData("a presale order with only its deposit")]
    [InlineData("cash on delivery")]
    [InlineData("an excluded order")]
    [InlineData("an unpaid order that closes")]
    [InlineData("a lowered paid amount")]
    [InlineData("an old export after a newer one")]
    [InlineData("several refunds of an order")]
    [InlineData("an exchange")]
    public void The_seeds_hold(string feature)
    {
        var seeds = Shops.Where(shop => Holds(shop, feature)).Select(shop => shop.Seed).ToList();
        Assert.True(seeds.Count >= 2, $"Of {Seeds} seeds only {seeds.Count} hold {feature}.");
    }

    [Fact]
    public void The_tail_comes_days_after_the_last_day()
    {
        foreach (var shop in Shops)
        {
            var last = shop.Messages[^1].SentAt;
            Assert.True(DateOnly.FromDateTime(last.DateTime).DayNumber - shop.LastDay.DayNumber >= 8, $"seed {shop.Seed}");
            Assert.Contains(shop.OrderExports.SelectMany(export => export.Rows), row => row.CreatedAt == last);
        }
    }

    [Fact]
    public void Shrinking_keeps_only_what_the_failure_needs()
    {
        static bool Fails(Shop shop) => shop.Messages.Any(message => message.Kind == "recall" && shop.OrderExports.Any(export => export.Rows.Any(row => row.Buyer == message.Buyer)));
        var small = ShopShrinker.Shrink(Shops.First(Fails), Fails, 2000);
        Assert.Equal((1, 1), (small.Messages.Count, small.OrderExports.SelectMany(export => export.Rows).Select(row => row.OrderId).Distinct(StringComparer.Ordinal).Count()));
        Assert.Contains($"seed {small.Seed}", ShopText.Print(small), StringComparison.Ordinal);
    }

    private static List<string> Lines(IReadOnlyList<NeutralFile> files)
        => files.SelectMany(file => file.Content.Split('\n').Skip(1)).Where(line => line.Length > 0).ToList();

    private static bool Holds(Shop shop, string feature)
    {
        var orders = shop.OrderExports.SelectMany(export => export.Rows).ToList();
        var replies = shop.Messages.Where(message => message.Direction == "agent" && message.Kind == "text").ToList();
        return feature switch
        {
            "an account in two hands" => shop.Agents.GroupBy(row => row.Account, StringComparer.Ordinal).Any(group => group.Select(row => row.Agent).Distinct(StringComparer.Ordinal).Count() > 1),
            "an account that nobody holds" => shop.Messages.Any(message => shop.Agents.All(row => row.Account != message.Account)),
            "a chat over midnight" => shop.Messages.GroupBy(message => (message.Account, message.Buyer)).Any(chat => chat.Zip(chat.Skip(1)).Any(pair =>
                pair.First.SentAt.Date != pair.Second.SentAt.Date && pair.Second.SentAt - pair.First.SentAt < TimeSpan.FromMinutes(10))),
            "two replies in one instant" => replies.GroupBy(reply => (reply.Buyer, reply.SentAt)).Any(group => group.Select(reply => reply.Account).Distinct(StringComparer.Ordinal).Count() > 1),
            "an instant with milliseconds" => shop.Messages.Any(message => message.SentAt.Millisecond != 0),
            "an order in the second of a reply" => orders.Any(order => replies.Any(reply => reply.Buyer == order.Buyer && reply.SentAt == order.CreatedAt)),
            "a line said twice" => shop.Messages.Where(message => message.MessageId.Length == 0).GroupBy(message => message).Any(group => group.Count() > 1),
            "an id exported twice" => shop.Messages.Where(message => message.MessageId.Length > 0).GroupBy(message => message).Any(group => group.Count() > 1),
            "a masked buyer with a card" => shop.Messages.Any(message => message.Kind == "order" && orders.Any(order => order.OrderId == message.OrderId && order.Buyer != message.Buyer)),
            "a masked buyer with a number" => shop.Messages.Any(message => message.Kind == "text" && orders.Any(order => order.Buyer != message.Buyer && message.Content.Contains(order.OrderId, StringComparison.Ordinal))),
            "an own account as buyer" => shop.Messages.Any(message => shop.Agents.Any(row => row.Account == message.Buyer)),
            "a recall" => shop.Messages.Any(message => message.Kind == "recall" && message.MessageId.Length > 0),
            "a transfer" => shop.Messages.Any(message => message.Kind == "transfer"),
            _ => HoldsInOrders(shop, orders, feature),
        };
    }

    private static bool HoldsInOrders(Shop shop, List<ShopOrderRow> orders, string feature) => feature switch
    {
        "a presale order with only its deposit" => orders.Any(order => order.IsPresale && order.DepositPaidAt is not null && order.PaidAt is null),
        "cash on delivery" => orders.Any(order => order.IsCod && order.ShippedAt is not null),
        "an excluded order" => orders.Any(order => order.IsFake || order.Flag == Shop.ExcludedFlag),
        "an unpaid order that closes" => orders.Any(order => order.PaidAt is null && order.ClosedAt is not null),
        "a lowered paid amount" => shop.OrderExports.SelectMany(export => export.Rows.Select(row => (export.ExportedAt, row))).GroupBy(item => (item.row.OrderId, item.row.LineId))
            .Any(group => group.OrderBy(item => item.ExportedAt).Last().row.PaidAmountFen < group.Max(item => item.row.PaidAmountFen)),
        "an old export after a newer one" => shop.OrderExports.Zip(shop.OrderExports.Skip(1)).Any(pair => pair.First.ExportedAt > pair.Second.ExportedAt),
        "several refunds of an order" => shop.Refunds.Where(refund => refund.Status == "success").GroupBy(refund => refund.OrderId, StringComparer.Ordinal).Any(group => group.Count() > 1),
        "an exchange" => shop.Refunds.Any(refund => refund.Type == "exchange"),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "No such feature."),
    };
}
