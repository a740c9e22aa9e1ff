using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Imports;

/// <summary>What was imported into a shop, undone ones too.</summary>
public static class ImportHistory
{
    /// <summary>Oldest first.</summary>
    /// <exception cref="RefusedException">The viewer may not read of imports.</exception>
    public static IReadOnlyList<ImportRow> Of(ShopSession shop)
    {
        shop.Require(Right.ReadData);
        using var reader = shop.ReadAll();
        return reader.Imports();
    }

    /// <summary>Null: there is no such import.</summary>
    public static ImportRow? Find(ShopSession shop, long number) => Of(shop).FirstOrDefault(import => import.Id == number);
}
