using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>A list of a page with all its rows, in its order, for a file.</summary>
public static class WholeList
{
    private const int MostDeals = 1_000_000;

    /// <summary>As their pages are called.</summary>
    public static IReadOnlyList<string> Names { get; } = ["receptions", "orders", "losses", "faults"];

    /// <param name="shop">Whose, as its figures were last made.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="query">Filters and order.</param>
    public static DetailList Of(ShopSession shop, string name, ListQuery query)
    {
        var tables = new DetailTables(shop.Time, shop.Rules);
        return name switch
        {
            "receptions" => Receptions(shop, tables, ReceptionQuery.Of(query)),
            "orders" => Orders(shop, tables, DealQuery.Of(query)),
            "losses" => tables.Losses(All(shop, LossRows.Of(query), query)),
            "faults" => tables.Faults(All(shop, FaultRows.Of(query), query)),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not the name of a list"),
        };
    }

    private static DetailList Receptions(ShopSession shop, DetailTables tables, ReceptionQuery selection)
    {
        var rows = new ReceptionPages(shop, selection).All();
        return selection.IsOfFiltered ? tables.Filtered(rows) : tables.Receptions(rows);
    }

    private static DetailList Orders(ShopSession shop, DetailTables tables, DealSelection selection)
    {
        using var reader = shop.Read(Right.ReadRows);
        return tables.Deals(selection.Kind == DealKind.Excluded ? "excluded" : "deals", reader.Deals(selection, 0, MostDeals));
    }

    private static IReadOnlyList<T> All<T>(ShopSession shop, FactSource<T> source, ListQuery query)
    {
        using var reader = shop.Read(Right.ReadRows);
        return source.All(reader, query);
    }
}
