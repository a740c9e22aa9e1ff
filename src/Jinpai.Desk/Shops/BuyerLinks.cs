using Jinpai.Desk.People;
using Jinpai.Storage.Links;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Shops;

/// <summary>Which keys of buyers were found to be one buyer's, and how many buyers of chats and orders meet.</summary>
public sealed class BuyerLinks(ShopSession shop)
{
    /// <summary>Links with their evidence, undone ones too, with buyers as the viewer may see them.</summary>
    /// <exception cref="RefusedException">The viewer may not read them.</exception>
    public IReadOnlyList<BuyerLink> All()
    {
        shop.Require(Right.ReadData);
        using var reader = shop.ReadAll();
        var links = reader.Links(shop.Rules);
        return shop.SightOf(Right.ReadRows) is { IsClear: false } sight ? [.. links.Select(link => link with { ChatKey = sight.Shown(link.ChatKey), OrderKey = sight.Shown(link.OrderKey) })] : links;
    }

    /// <summary>Reads all chats' buyers: seconds on a large shop.</summary>
    /// <exception cref="RefusedException">The viewer may not know it.</exception>
    public BuyerMatch Match()
    {
        shop.Require(Right.ReadData);
        using var reader = shop.ReadAll();
        return reader.BuyerMatch(shop.Rules);
    }
}
