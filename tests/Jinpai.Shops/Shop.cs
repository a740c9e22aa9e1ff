namespace Jinpai.Shops;

/// <summary>A whole small shop as raw rows. <see cref="Messages"/> stand in the order of the file, by time.</summary>
public sealed record Shop(
    ulong Seed,
    ShopOptions Options,
    IReadOnlyList<ShopAgent> Agents,
    IReadOnlyList<ShopMessage> Messages,
    IReadOnlyList<OrderExport> OrderExports,
    IReadOnlyList<ShopRefund> Refunds,
    IReadOnlyList<ShopRating> Ratings)
{
    /// <summary>The zone of every generated shop; it has had no daylight saving since 1991.</summary>
    public const string Zone = "Asia/Shanghai";

    /// <summary>The buyer that is on the vendor list.</summary>
    public const string Vendor = "v_软件服务";

    /// <summary>The buyer that is on the blacklist.</summary>
    public const string Blacklisted = "b_同行探店";

    /// <summary>The buyer that is on the own-account list.</summary>
    public const string OwnBuyer = "own_老板";

    /// <summary>The flag that excludes an order.</summary>
    public const string ExcludedFlag = "刷单";

    /// <summary>Offset of the shop's zone.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The rules file (2.10) that names this shop's lists; every other key keeps its default.</summary>
    public static string RulesJson =>
        $$"""{ "ownAccounts": ["{{OwnBuyer}}"], "vendors": ["{{Vendor}}"], "blacklist": ["{{Blacklisted}}"], "excludedFlags": ["{{ExcludedFlag}}"] }""";

    /// <summary>The last day with figures worth comparing; after it comes only the quiet tail.</summary>
    public DateOnly LastDay => Options.FirstDay.AddDays(Options.Days - 1);
}
