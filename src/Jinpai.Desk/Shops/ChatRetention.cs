using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Shops;

/// <summary>How long shops keep the texts of their chats: a setting of each, and none keeps them for ever. Figures and the chats' structure stay.</summary>
public sealed class ChatRetention(Installation installation, TimeProvider clock)
{
    /// <summary>Who appeals against a month's wages needs its chats.</summary>
    public const int LeastDays = 30;
    public const int MostDays = 36_500;
    private const string Key = "retention";
    private const string AskedKey = "retention.asked";

    /// <summary>Null: for ever.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public int? DaysOf(string shop) => Parse(installation.Data.Setting(Known(shop).Code, Key));

    /// <param name="shop">Its code.</param>
    /// <param name="days">From <see cref="LeastDays"/> to <see cref="MostDays"/>; null: for ever.</param>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public void Set(string shop, int? days)
    {
        if (days is { } kept)
        {
            installation.Data.SaveSetting(Known(shop).Code, Key, kept.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            installation.Data.RemoveSetting(Known(shop).Code, Key);
        }
    }

    /// <summary>Empties what is too old.</summary>
    /// <param name="shop">Of which shop.</param>
    /// <param name="isPurged">See <see cref="IShopStore.EmptyTexts"/>.</param>
    /// <param name="cancellation">Leaves what is not done for the next call.</param>
    /// <returns>Messages whose texts are gone now; null: the shop keeps them for ever.</returns>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    public long? Run(ShopSession shop, bool isPurged, CancellationToken cancellation) => DaysOf(shop.Code) is { } days
        ? shop.Store.EmptyTexts(Today(shop.Info).Plus(-days), shop.Rules, isPurged, cancellation)
        : null;

    /// <summary>Codes of shops that have such a setting.</summary>
    public IReadOnlyList<string> Shops() => [.. installation.Data.SettingsNamed(Key).Select(setting => setting.Shop)];

    /// <summary>Shops for which nobody has asked today; from now on somebody has. One that fails is not asked for again before tomorrow.</summary>
    public IReadOnlyList<string> TakeDue()
    {
        var data = installation.Data;
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

    private BusinessDay Today(ShopInfo shop) => BusinessDay.FromDate(DateOnly.FromDateTime(new ShopTime(shop.TimeZone).Local(Instant.FromDateTimeOffset(clock.GetUtcNow()))));

    private ShopInfo Known(string shop) => installation.Shops().FirstOrDefault(known => known.Code == shop) ?? throw new StorageRefusedException("unknown_shop", shop);

    private static int? Parse(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
