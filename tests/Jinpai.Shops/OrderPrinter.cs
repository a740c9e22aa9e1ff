using System.Globalization;

namespace Jinpai.Shops;

/// <summary>Makes the exports of the orders: several early, incomplete and partly contradicting ones, and a last complete one.</summary>
internal static class OrderPrinter
{
    public static IReadOnlyList<OrderExport> Print(SplitMix random, ShopOptions options, IReadOnlyList<OrderPlan> plans, DateTimeOffset end)
    {
        var first = new DateTimeOffset(options.FirstDay.ToDateTime(TimeOnly.MinValue), Shop.Offset);
        var exports = new List<OrderExport>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= options.EarlierExports; number++)
        {
            var at = first.AddHours((double)options.Days * 24 * number / (options.EarlierExports + 1)).AddMinutes(random.Below(600));
            var rows = plans.Where(plan => plan.Created <= at && random.Chance(85)).SelectMany(plan => Rows(random, plan, at, mayForget: false)).ToList();
            shown.UnionWith(rows.Where(row => row.PaidAmountFen > 0 && row.ShippedAt is not null).Select(row => row.OrderId));
            // The same rows twice in one file say nothing new.
            rows.AddRange(rows.Where(_ => random.Chance(5)).ToList());
            exports.Add(new OrderExport($"orders-{number.ToString("00", CultureInfo.InvariantCulture)}.csv", at, rows));
        }

        var last = plans.SelectMany(plan => Rows(random, plan, end, mayForget: shown.Contains(plan.Id))).ToList();
        exports.Add(new OrderExport("orders-99.csv", end, last));
        // Files arrive in any order: the oldest export may come last.
        return exports.OrderBy(_ => random.Next()).ToList();
    }

    /// <param name="mayForget">An earlier export showed the order paid and shipped: this one may lose its flag and shipping time, or net a refund.</param>
    private static IEnumerable<ShopOrderRow> Rows(SplitMix random, OrderPlan plan, DateTimeOffset at, bool mayForget)
    {
        DateTimeOffset? Known(DateTimeOffset? time) => time <= at ? time : null;
        var (deposit, paid, shipped, finished, closed) = (Known(plan.DepositPaid), Known(plan.Paid), Known(plan.Shipped), Known(plan.Finished), Known(plan.Closed));
        var status = random.Chance(25) ? "" : closed is not null ? "closed" : finished is not null ? "finished" : shipped is not null ? "shipped"
            : paid is not null ? "paid" : deposit is not null ? "deposit_paid" : "created";
        var settled = plan.IsCod ? shipped : paid;
        var flag = mayForget && random.Chance(30) ? "" : plan.Flag;
        var netted = mayForget && random.Chance(20);
        var shownShipped = mayForget && random.Chance(20) ? null : shipped;
        foreach (var line in plan.Lines)
        {
            var amount = settled is null ? 0 : netted ? line.AmountFen / 2 : line.AmountFen;
            yield return new ShopOrderRow(
                plan.Id, line.Id, plan.Buyer, plan.Created, deposit, paid, shownShipped, finished, closed, status, line.ProductId, line.Quantity, line.UnitPriceFen,
                amount, plan.PostFeeFen, line.DiscountFen, line.AdjustFen, flag, plan.IsPresale, plan.DepositFen, plan.IsCod, plan.IsFake);
        }
    }
}
