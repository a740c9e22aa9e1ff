using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>
/// What the amounts of one order can be. Beyond them a number is damage: such an order is kept, named, and in no figure, so that one row never stops a shop (decision 0102).
/// Within them the sums of nine hundred million orders of the largest kind cannot overflow.
/// </summary>
public static class OrderBounds
{
    /// <summary>100,000,000.00: of each sum over the lines of an order, and of its postage and deposit (spec 5.1).</summary>
    public static Money MostAmount { get; } = new(10_000_000_000);

    /// <summary>Pieces of an order, and of one refund.</summary>
    public const long MostItems = 1_000_000;

    /// <summary>Of one export.</summary>
    public static bool Hold(OrderSnapshot snapshot) => Hold(snapshot.Lines, snapshot.Totals, snapshot.PostFee ?? Money.Zero, snapshot.DepositAmount ?? Money.Zero);

    /// <param name="lines">The order's lines as its exports show them.</param>
    /// <param name="totals">The order as a whole, if an export says it.</param>
    /// <param name="others">Postage and deposit.</param>
    internal static bool Hold(IReadOnlyList<OrderLine> lines, OrderTotals? totals, params ReadOnlySpan<Money> others)
    {
        Int128 items = totals?.Quantity ?? 0;
        Int128 most = Int128.Max(totals?.Paid.MinorUnits ?? 0, totals?.Due?.MinorUnits ?? 0);
        foreach (var other in others)
        {
            most = Int128.Max(most, other.MinorUnits);
        }

        Int128 price = 0, paid = 0, discount = 0, adjusted = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            items += line.Quantity;
            price += (Int128)line.Quantity * (line.UnitPrice?.MinorUnits ?? 0);
            paid += line.PaidAmount.MinorUnits;
            discount += line.DiscountFee.MinorUnits;
            adjusted += Int128.Abs(line.AdjustFee.MinorUnits);
        }

        foreach (var sum in (ReadOnlySpan<Int128>)[price, paid, discount, adjusted])
        {
            most = Int128.Max(most, sum);
        }

        return items <= MostItems && most <= MostAmount.MinorUnits;
    }
}
