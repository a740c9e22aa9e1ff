using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Imports;

/// <summary>What was imported into a shop, undone ones too.</summary>
public static class ImportHistory
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<ImportRow> Of(ShopSession shop)
    {
        using var reader = shop.Read();
        return reader.Imports();
    }

    /// <summary>Null: there is no such import.</summary>
    public static ImportRow? Find(ShopSession shop, long number) => Of(shop).FirstOrDefault(import => import.Id == number);
}
