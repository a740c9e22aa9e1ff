namespace Jinpai.Shops;

/// <summary>The people of a shop: who holds which account when, and the buyers.</summary>
internal sealed class ShopCast
{
    private static readonly string[] Names = ["小美", "小李", "小周", "老王", "阿强", "阿珍", "小林", "小陈", "阿芳", "大刘"];

    public ShopCast(ShopOptions options)
    {
        if (options.Agents < 4)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A nasty shop needs at least 4 agents.");
        }

        var half = options.FirstDay.AddDays(options.Days / 2);
        var rows = new List<ShopAgent>();
        for (var index = 0; index < options.Agents; index++)
        {
            var agent = index < Names.Length ? Names[index] : $"客服{index}";
            var role = index == options.Agents - 1 ? "aftersale" : index == 1 ? "presale" : "both";
            rows.Add(new ShopAgent($"旗舰店:{agent}", agent, index % 2 == 0 ? "一组" : "二组", role, null, null));
        }

        // Several accounts in one hand, one that changes hands, one that nobody holds later, one that nobody ever holds.
        rows.Add(new ShopAgent("旗舰店:小美2", Names[0], "一组", "both", null, null));
        rows.Add(new ShopAgent("旗舰店:夜班", Names[1], "二组", "both", null, half.AddDays(-1)));
        rows.Add(new ShopAgent("旗舰店:夜班", Names[2], "一组", "both", half, null));
        rows.Add(new ShopAgent("旗舰店:空档", Names[0], "一组", "both", options.FirstDay, half.AddDays(1)));
        rows.Add(new ShopAgent("旗舰店:售后2", Names[2], "一组", "aftersale", null, null));
        Agents = rows;

        Aftersale = rows.Where(row => row.Role == "aftersale").Select(row => row.Account).Distinct(StringComparer.Ordinal).ToList();
        Presale = rows.Where(row => row.Role != "aftersale").Select(row => row.Account).Append("旗舰店:机动").Distinct(StringComparer.Ordinal).ToList();
        All = [.. Presale, .. Aftersale];
        Buyers = Enumerable.Range(0, options.Buyers).Select(index => index % 5 == 4 ? $"tb{index}买家" : $"buyer{index:00}").ToList();
        Masked = ["t**8", "小**子"];
    }

    public IReadOnlyList<ShopAgent> Agents { get; }

    public IReadOnlyList<string> Presale { get; }

    public IReadOnlyList<string> Aftersale { get; }

    public IReadOnlyList<string> All { get; }

    public IReadOnlyList<string> Buyers { get; }

    /// <summary>Keys that the platform masked; each is at most one buyer's.</summary>
    public IReadOnlyList<string> Masked { get; }
}
