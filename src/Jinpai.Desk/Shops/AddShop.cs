using System.Globalization;
using Jinpai.Core.Issues;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Desk.Shops;

/// <summary>Adds a shop to the installation, whichever door asks.</summary>
public sealed class AddShop(DeskSession session)
{
    private const int LongestName = 100;

    public static IReadOnlyList<string> Platforms { get; } = ["taobao", "tmall", "jd", "pinduoduo", "douyin", "kuaishou", "other"];

    /// <summary>A shop may be called so.</summary>
    public static bool IsCode(string code) => ShopCode.Is(code);

    /// <exception cref="RefusedException">Something is wrong with what was asked.</exception>
    public void Run(AskedShop asked)
    {
        if (Try(asked) is { } fault)
        {
            throw new RefusedException(Sentence(fault, asked), isMisuse: fault != ShopFault.Exists);
        }
    }

    /// <returns>The first thing that is wrong; null: the shop was added.</returns>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public ShopFault? Try(AskedShop asked)
    {
        session.Require(Right.Operate);
        var name = asked.Name.Trim() is { Length: > 0 } given ? given : asked.Code;
        return name.Length > LongestName ? ShopFault.Name
            : !TimeZoneInfo.TryFindSystemTimeZoneById(asked.Zone, out _) ? ShopFault.Zone
            : !TimeOnly.TryParseExact(asked.DayCut, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cut) ? ShopFault.DayCut
            : !Platforms.Contains(asked.Platform) ? ShopFault.Platform
            : Add(new ShopInfo(asked.Code, name, asked.Zone, cut, asked.Platform));
    }

    /// <summary>What is wrong, and what is right.</summary>
    public string Sentence(ShopFault fault, AskedShop asked) => session.Words.Format(
        fault switch { ShopFault.Code => "storage.bad_shop_code", ShopFault.Exists => "storage.shop_exists", _ => "shop.fault." + Codes.Of(fault) },
        asked.Code, asked.Zone, asked.DayCut, asked.Platform, string.Join(session.Words.In(LocalText.Comma), Platforms), LongestName);

    // What a code may look like the storage says: it is the name of a file.
    private ShopFault? Add(ShopInfo shop)
    {
        try
        {
            session.Installation.Data.AddShop(shop);
            return null;
        }
        catch (StorageRefusedException refused) when (refused.Code is "bad_shop_code" or "shop_exists")
        {
            return refused.Code == "shop_exists" ? ShopFault.Exists : ShopFault.Code;
        }
    }
}
