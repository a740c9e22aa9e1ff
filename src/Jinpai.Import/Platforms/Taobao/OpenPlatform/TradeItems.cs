using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Json;
using Jinpai.Import.Platforms.Taobao.Orders;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Trades of the open platform: orders with their lines.</summary>
internal sealed class TradeItems(ReadingContext context) : PlatformItems
{
    private static readonly Dictionary<string, OrderStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["WAIT_BUYER_PAY"] = OrderStatus.Created,
        ["TRADE_NO_CREATE_PAY"] = OrderStatus.Created,
        ["PAY_PENDING"] = OrderStatus.Created,
        ["WAIT_SELLER_SEND_GOODS"] = OrderStatus.Paid,
        ["PAID_FORBID_CONSIGN"] = OrderStatus.Paid,
        ["SELLER_CONSIGNED_PART"] = OrderStatus.Paid,
        ["WAIT_BUYER_CONFIRM_GOODS"] = OrderStatus.Shipped,
        ["TRADE_BUYER_SIGNED"] = OrderStatus.Shipped,
        ["TRADE_FINISHED"] = OrderStatus.Finished,
        ["TRADE_CLOSED"] = OrderStatus.Closed,
        ["TRADE_CLOSED_BY_TAOBAO"] = OrderStatus.Closed,
    };

    public override void Take(ItemCells item)
    {
        var id = item.IdText(ItemField.Required("tid"));
        var status = Status(item);
        var (buyer, other) = Buyer(item);
        var ended = item.OrderTime("end_time");
        var order = new OrderSnapshot
        {
            Id = new OrderId(id ?? ""),
            Buyer = new BuyerKey(buyer ?? ""),
            OtherBuyerKey = other is null ? null : new BuyerKey(other),
            CreatedAt = item.OrderTime(ItemField.Required("created")) ?? default,
            PaidAt = item.OrderTime("pay_time"),
            ShippedAt = status == OrderStatus.Paid ? null : item.OrderTime("consign_time"),
            FinishedAt = status == OrderStatus.Finished ? ended : null,
            ClosedAt = status == OrderStatus.Closed ? ended : null,
            Status = status ?? OrderStatus.Unknown,
            PostFee = item.Amount("post_fee"),
            Flag = SellerFlag.Of(item.Text("seller_flag")),
            IsCashOnDelivery = item.Text("type") == "cod" ? true : null,
            Lines = [],
            Line = item.Line,
        };
        order = WithStages(item, order);
        order = WithAmounts(item, order);
        CheckTimes(item, order);
        if (item.IsHeld)
        {
            return;
        }

        order = Repair(item, order);
        context.Sink.Add(order);
    }

    private static OrderStatus? Status(ItemCells item)
    {
        if (item.Text(ItemField.Required("status")) is not { } text)
        {
            return null;
        }

        if (Statuses.TryGetValue(text, out var status))
        {
            return status;
        }

        item.Hold(TradeIssues.StatusUnknown, "status", text, string.Join(" / ", Statuses.Keys));
        return null;
    }

    /// <summary>The nick is the key that chats have too. Where the platform masked it, several buyers share it: then the open_uid is the buyer, and nothing joins the two (decision 0081).</summary>
    private static (string? Buyer, string? Other) Buyer(ItemCells item)
    {
        var nick = item.Text(ItemField.Person("buyer_nick"));
        var uid = item.Text(ItemField.Person("buyer_open_uid"));
        if (nick is null && uid is null)
        {
            item.Hold(RowIssues.OneOfMissing, "buyer_nick", "", "buyer_nick, buyer_open_uid");
        }

        return uid is null || nick == uid ? (nick, null)
            : nick is null || new BuyerKey(nick).IsMasked ? (uid, null)
            : (nick, uid);
    }

    /// <summary>Until its balance is paid, the time of payment of a presale order is that of the deposit.</summary>
    private static OrderSnapshot WithStages(ItemCells item, OrderSnapshot order)
    {
        var stage = item.Text("step_trade_status");
        var deposit = item.Amount("step_paid_fee");
        switch (stage)
        {
            case null:
                return item.Text("type") == "step" ? order with { IsPresale = true } : order;
            case "FRONT_NOPAID_FINAL_NOPAID":
                return order with { IsPresale = true, PaidAt = null };
            case "FRONT_PAID_FINAL_NOPAID":
                var status = order.Status == OrderStatus.Created && order.PaidAt is not null ? OrderStatus.DepositPaid : order.Status;
                return order with { IsPresale = true, DepositPaidAt = order.PaidAt, PaidAt = null, DepositAmount = deposit, Status = status };
            case "FRONT_PAID_FINAL_PAID":
                return order with { IsPresale = true };
            default:
                item.Hold(TradeIssues.StatusUnknown, "step_trade_status", stage, "FRONT_NOPAID_FINAL_NOPAID / FRONT_PAID_FINAL_NOPAID / FRONT_PAID_FINAL_PAID");
                return order;
        }
    }

    /// <summary>Until it is paid, <c>payment</c> is what the buyer would have to pay. It holds the postage; so may the one line of an order.</summary>
    private static OrderSnapshot WithAmounts(ItemCells item, OrderSnapshot order)
    {
        var isPaid = order.PaidAt is not null || order.IsCashOnDelivery == true;
        var children = item.Children("orders", "order");
        var payment = item.Amount(new ItemField("payment", children.Count == 0));
        var lines = children.Select(line => Line(line, isPaid, isAmountNeeded: isPaid && payment is null)).ToList();
        item.Amount("adjust_fee", mayBeNegative: true);
        if (payment is not { } all)
        {
            return order with { Lines = lines };
        }

        var goods = all - (order.PostFee ?? Money.Zero);
        goods = goods < Money.Zero ? Money.Zero : goods;
        return order with { Lines = lines, Totals = new OrderTotals(isPaid ? goods : Money.Zero, isPaid ? null : goods, null, lines.Count == 0 ? item.Shown("title") : null) };
    }

    /// <param name="line">The line's fields.</param>
    /// <param name="isPaid">Whether the order is paid.</param>
    /// <param name="isAmountNeeded">Nothing else tells what was paid.</param>
    private static OrderLine Line(ItemCells line, bool isPaid, bool isAmountNeeded)
    {
        // Only divide_order_fee has the discounts of the whole order taken off.
        var shared = line.Amount("divide_order_fee");
        var own = line.Amount("payment");
        if (isAmountNeeded && shared is null && own is null)
        {
            line.Hold(TradeIssues.AmountUnknown, "payment", "");
        }

        return new OrderLine(
            line.IdText(ItemField.Required("oid")) ?? "",
            line.IdText("num_iid"),
            line.Shown("title"),
            line.Pieces("num", 1) ?? 1,
            line.Amount("price"),
            isPaid ? shared ?? own ?? Money.Zero : Money.Zero,
            line.Amount("discount_fee", mayBeNegative: true) ?? Money.Zero,
            line.Amount("adjust_fee", mayBeNegative: true) ?? Money.Zero);
    }

    private static void CheckTimes(ItemCells item, OrderSnapshot order)
    {
        if (item.IsHeld)
        {
            return;
        }

        foreach (var (name, at) in (ReadOnlySpan<(string, Instant?)>)
            [("pay_time", order.PaidAt ?? order.DepositPaidAt), ("consign_time", order.ShippedAt), ("end_time", order.FinishedAt ?? order.ClosedAt)])
        {
            if (item.Context.Precision.IsBefore(at, order.CreatedAt))
            {
                item.Hold(TradeIssues.TimeBeforeCreated, name, at.Value.ToString(), order.CreatedAt.ToString());
            }
        }
    }

    private static OrderSnapshot Repair(ItemCells item, OrderSnapshot order)
    {
        var isPaid = order.PaidAt is not null || order.IsCashOnDelivery == true;
        if (isPaid || order.Status is not (OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Finished))
        {
            return order;
        }

        var status = item.Text("status")!;
        item.Warn(TradeIssues.StatusWithoutTime, "status", status, status, "pay_time");
        return order with { Status = OrderStatus.Unknown };
    }
}
