namespace Jinpai.BenchData;

/// <summary>Writes the orders as a shop exports them: each day's file holds what was created or changed that day, as known at its end; and the refunds applied that day.</summary>
internal static class OrderFiles
{
    private const string OrderHeader = "order_id,line_id,buyer,created_at,deposit_paid_at,paid_at,shipped_at,closed_at,status,product_id,quantity,unit_price,paid_amount,post_fee,discount_fee,adjust_fee,is_presale,deposit_amount,is_cod";
    private const string RefundHeader = "refund_id,order_id,line_id,applied_at,completed_at,amount,quantity,type,stage,status";

    public static void Write(MonthPlan plan)
    {
        var buyers = Keys.Buyers(plan.Options);
        for (var day = 0; day < plan.Options.Days; day++)
        {
            if (!plan.Options.IsWritten(day))
            {
                continue;
            }

            var (from, to) = (day * MonthPlan.Day, (day + 1) * MonthPlan.Day);
            using (var writer = plan.Options.DayFile("orders", day, OrderHeader))
            {
                foreach (var order in plan.Orders.Where(order => order.CreatedMs < to && order.ChangedIn(from, to)))
                {
                    WriteOrder(writer, order, buyers, to);
                }
            }

            using var refunds = plan.Options.DayFile("refunds", day, RefundHeader);
            foreach (var order in plan.Orders)
            {
                WriteRefund(refunds, order, from, to);
            }
        }
    }

    private static void WriteOrder(RowWriter writer, Order order, byte[][] buyers, long knownToMsExcl)
    {
        var settled = order.IsCod ? order.ShippedMs : order.PaidMs;
        var isPaid = settled >= 0 && settled < knownToMsExcl;
        for (var index = 0; index < order.Lines; index++)
        {
            writer.Number(order.Id);
            writer.Comma();
            writer.Number(order.Id + index + 1);
            writer.Comma();
            writer.Text(buyers[order.Buyer]);
            foreach (var time in (ReadOnlySpan<long>)[order.CreatedMs, order.DepositMs, order.PaidMs, order.ShippedMs, order.ClosedMs])
            {
                writer.Comma();
                writer.Time(time, knownToMsExcl);
            }

            writer.Text(order.ClosedMs >= 0 && order.ClosedMs < knownToMsExcl ? ",closed,p"u8 : order.ShippedMs >= 0 && order.ShippedMs < knownToMsExcl ? ",shipped,p"u8 : isPaid ? ",paid,p"u8
                : order.DepositMs >= 0 && order.DepositMs < knownToMsExcl ? ",deposit_paid,p"u8 : ",created,p"u8);
            writer.Number(100 + ((order.Number + index) % 400));
            writer.Text(",1,"u8);
            writer.Yuan(order.LineFen(index));
            writer.Comma();
            writer.Yuan(isPaid ? order.LineFen(index) : 0);
            writer.Text(order.IsPresale ? ",0,0,0,true,20.00,"u8 : order.IsCod ? ",0,0,0,,,true"u8 : ",0,0,0,,,"u8);
            writer.EndRow();
        }
    }

    private static void WriteRefund(RowWriter writer, Order order, long fromMs, long toMsExcl)
    {
        // Four in a hundred paid orders, one to six days later, completed six hours after.
        var dice = Dice.For((ulong)order.Number, -3, 0);
        var applied = order.PaidMs + ((24 + dice.Below(120)) * MonthPlan.Hour);
        if (order.PaidMs < 0 || !dice.Chance(4) || applied < fromMs || applied >= toMsExcl)
        {
            return;
        }

        writer.Text("R"u8);
        writer.Number(order.Id);
        writer.Comma();
        writer.Number(order.Id);
        writer.Comma();
        writer.Number(order.Id + 1);
        writer.Comma();
        writer.Time(applied);
        writer.Comma();
        writer.Time(applied + (6 * MonthPlan.Hour));
        writer.Comma();
        writer.Yuan(dice.Chance(70) ? order.LineFen(0) : order.LineFen(0) / 3);
        writer.Text(",1,refund_only,in_transit,success"u8);
        writer.EndRow();
    }
}
