using System.Globalization;
using System.Runtime.CompilerServices;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Replaying;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>Names the state of a shop's data: as long as it is the same, so are facts, records and figures.</summary>
public static class ShopState
{
    private static readonly ConditionalWeakTable<ShopSession, string> Known = [];

    /// <summary>Facts change with the generation; maturity with the coverage and the rules, also with rules of the same name and by which no fact changes; records, teams among them, with the imports.</summary>
    /// <remarks>Read once for a session, which lives as long as a request: what is worked out a moment later is kept for this state, and no later request asks for it once the data is newer.</remarks>
    public static string Of(ShopSession shop) => Known.GetValue(shop, Read);

    private static string Read(ShopSession shop)
    {
        var coverage = shop.Coverage();
        return string.Create(CultureInfo.InvariantCulture, $"{shop.Place}|{shop.Code}|{shop.Revision()}|{coverage.MessagesUntil}|{coverage.OrdersUntil}|{RulesFingerprint.Of(shop.Rules)}");
    }
}
