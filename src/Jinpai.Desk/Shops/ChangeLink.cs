using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Shops;

/// <summary>Takes a buyer link back, or lets it stand again; the figures follow with the next replay.</summary>
public sealed class ChangeLink(DeskSession session, ShopSession shop)
{
    /// <exception cref="RefusedException">There is no such link.</exception>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    public void Run(BuyerKey chat, BuyerKey order, bool isUndone)
    {
        session.Require(Right.ChangeShop);
        using (var reader = shop.ReadAll())
        {
            if (!reader.Links(shop.Rules).Any(link => link.ChatKey == chat && link.OrderKey == order))
            {
                throw new RefusedException(session.Words.Format("refused.link", chat, order));
            }
        }

        shop.Store.SetLinkUndone(chat, order, isUndone);
    }
}
