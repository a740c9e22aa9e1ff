using System.Globalization;
using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Shops;

/// <summary>How long shops keep the texts of their chats: a setting of each, and none keeps them for ever. Figures and the chats' structure stay.</summary>
/// <param name="session">Who asks.</param>
public sealed class ChatRetention(DeskSession session)
{
    /// <summary>Who appeals against a month's wages needs its chats.</summary>
    public const int LeastDays = 30;
    public const int MostDays = 36_500;
    private const string Key = "retention";
    private const string AskedKey = "retention.asked";

    /// <summary>As the program itself.</summary>
    internal ChatRetention(Installation installation, TimeProvider clock)
        : this(DeskSession.OfProgram(installation, clock))
    {
    }

    /// <summary>Null: for ever.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">The viewer may not know it.</exception>
    public int? DaysOf(string shop)
    {
        session.Require(Right.ReadData, shop);
        return Parse(session.Installation.Data.Setting(Known(shop).Code, Key));
    }

    /// <param name="shop">Its code.</param>
    /// <param name="days">From <see cref="LeastDays"/> to <see cref="MostDays"/>; null: for ever.</param>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public void Set(string shop, int? days)
    {
        session.Require(Right.ChangeShop, shop);
        if (days is { } kept)
        {
            session.Installation.Data.SaveSetting(Known(shop).Code, Key, kept.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            session.Installation.Data.RemoveSetting(Known(shop).Code, Key);
        }
    }

    /// <summary>Empties what is too old.</summary>
    /// <param name="shop">Of which shop.</param>
    /// <param name="isPurged">See <see cref="IShopStore.EmptyTexts"/>.</param>
    /// <param name="cancellation">Leaves what is not done for the next call.</param>
    /// <returns>Messages whose texts are gone now; null: the shop keeps them for ever.</returns>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public long? Run(ShopSession shop, bool isPurged, CancellationToken cancellation)
    {
        session.Require(Right.ChangeShop, shop.Code);
        return DaysOf(shop.Code) is { } days ? shop.Store.EmptyTexts(Today(shop.Info).Plus(-days), shop.Rules, isPurged, cancellation) : null;
    }

    /// <summary>Codes of shops that have such a setting.</summary>
    public IReadOnlyList<string> Shops() => [.. session.Installation.Data.SettingsNamed(Key).Select(setting => setting.Shop).Where(session.Viewer.SeesShop)];

    /// <summary>Shops for which nobody has asked today; from now on somebody has. One that fails is not asked for again before tomorrow.</summary>
    internal IReadOnlyList<string> TakeDue()
    {
        var data = session.Installation.Data;
        var due = new List<string>();
        foreach (var shop in Shops())
        {
            var today = Today(Known(shop)).ToString();
            if (data.Setting(shop, AskedKey) != today)
            {
                data.SaveSetting(shop, AskedKey, today);
                due.Add(shop);
            }
        }

        return due;
    }

    private BusinessDay Today(ShopInfo shop) => BusinessDay.FromDate(DateOnly.FromDateTime(new ShopTime(shop.TimeZone).Local(Instant.FromDateTimeOffset(session.Clock.GetUtcNow()))));

    private ShopInfo Known(string shop) => session.Installation.Shops().FirstOrDefault(known => known.Code == shop) ?? throw new StorageRefusedException("unknown_shop", shop);

    private static int? Parse(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
