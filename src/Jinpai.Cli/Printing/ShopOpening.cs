using Jinpai.Cli.Terminal;
using Jinpai.Desk.Health;
using Jinpai.Desk.Shops;

namespace Jinpai.Cli.Printing;

/// <summary>Opens a shop that is asked for figures, lists or explanations, and says first what bears on all of them, as every page does.</summary>
internal static class ShopOpening
{
    public static ShopSession OpenShop(this CommandSession session, string code)
    {
        var shop = ShopSession.Open(session.Desk, code);
        NoticeLines.Write(ShopNotices.Of(shop), session);
        return shop;
    }
}
