namespace Jinpai.Shops;

/// <summary>Makes a failing shop small: takes away all that the failure does not need.</summary>
public static class ShopShrinker
{
    /// <summary>
    /// Removes buyers, then messages, orders, refunds, exports and ratings, in halves and then one by one, as long as <paramref name="fails"/> stays true.
    /// <paramref name="attempts"/> bounds the calls of it.
    /// </summary>
    public static Shop Shrink(Shop shop, Func<Shop, bool> fails, int attempts = 400)
    {
        ArgumentNullException.ThrowIfNull(shop);
        ArgumentNullException.ThrowIfNull(fails);
        var left = attempts;
        for (var before = -1; before != Size(shop) && left > 0;)
        {
            before = Size(shop);
            shop = Reduce(shop, Buyers(shop), KeepBuyers, fails, ref left);
            shop = Reduce(shop, shop.Messages, (whole, kept) => whole with { Messages = kept }, fails, ref left);
            shop = Reduce(shop, Orders(shop), KeepOrders, fails, ref left);
            shop = Reduce(shop, shop.Refunds, (whole, kept) => whole with { Refunds = kept }, fails, ref left);
            shop = Reduce(shop, shop.OrderExports, (whole, kept) => whole with { OrderExports = kept }, fails, ref left);
            shop = Reduce(shop, shop.Ratings, (whole, kept) => whole with { Ratings = kept }, fails, ref left);
            shop = Reduce(shop, shop.Agents, (whole, kept) => whole with { Agents = kept }, fails, ref left);
        }

        return shop;
    }

    private static int Size(Shop shop)
        => shop.Messages.Count + shop.OrderExports.Sum(export => 1 + export.Rows.Count) + shop.Refunds.Count + shop.Ratings.Count + shop.Agents.Count;

    private static List<string> Buyers(Shop shop)
        => shop.Messages.Select(message => message.Buyer).Concat(shop.OrderExports.SelectMany(export => export.Rows).Select(row => row.Buyer)).Distinct(StringComparer.Ordinal).ToList();

    private static List<string> Orders(Shop shop)
        => shop.OrderExports.SelectMany(export => export.Rows).Select(row => row.OrderId).Distinct(StringComparer.Ordinal).ToList();

    private static Shop KeepBuyers(Shop shop, IReadOnlyList<string> kept)
    {
        var buyers = kept.ToHashSet(StringComparer.Ordinal);
        var orders = shop.OrderExports.SelectMany(export => export.Rows).Where(row => buyers.Contains(row.Buyer)).Select(row => row.OrderId).Distinct(StringComparer.Ordinal).ToList();
        return KeepOrders(shop, orders) with
        {
            Messages = shop.Messages.Where(message => buyers.Contains(message.Buyer)).ToList(),
            Ratings = shop.Ratings.Where(rating => buyers.Contains(rating.Buyer)).ToList(),
        };
    }

    private static Shop KeepOrders(Shop shop, IReadOnlyList<string> kept)
    {
        var orders = kept.ToHashSet(StringComparer.Ordinal);
        return shop with
        {
            OrderExports = shop.OrderExports.Select(export => export with { Rows = export.Rows.Where(row => orders.Contains(row.OrderId)).ToList() }).ToList(),
            Refunds = shop.Refunds.Where(refund => orders.Contains(refund.OrderId)).ToList(),
        };
    }

    /// <summary>Delta debugging over one list: drops chunks of half the list, then of a quarter, down to single items.</summary>
    private static Shop Reduce<T>(Shop shop, IReadOnlyList<T> items, Func<Shop, IReadOnlyList<T>, Shop> keep, Func<Shop, bool> fails, ref int left)
    {
        for (var chunk = Math.Max(1, items.Count / 2); ; chunk /= 2)
        {
            for (var at = 0; at < items.Count && left > 0;)
            {
                var kept = items.Take(at).Concat(items.Skip(at + chunk)).ToList();
                var candidate = keep(shop, kept);
                left--;
                if (fails(candidate))
                {
                    (shop, items) = (candidate, kept);
                }
                else
                {
                    at += chunk;
                }
            }

            if (chunk <= 1)
            {
                return shop;
            }
        }
    }
}
