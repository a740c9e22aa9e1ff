using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Refund applications of the open platform.</summary>
internal sealed class RefundItems(ReadingContext context) : PlatformItems
{
    private static readonly Dictionary<string, RefundStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["WAIT_SELLER_AGREE"] = RefundStatus.Pending,
        ["WAIT_BUYER_RETURN_GOODS"] = RefundStatus.Pending,
        ["WAIT_SELLER_CONFIRM_GOODS"] = RefundStatus.Pending,
        ["SELLER_REFUSE_BUYER"] = RefundStatus.Pending,
        ["CLOSED"] = RefundStatus.Closed,
        ["SUCCESS"] = RefundStatus.Success,
    };

    public override void Take(ItemCells item)
    {
        var id = item.IdText(ItemField.Required("refund_id"));
        var order = item.IdText(ItemField.Required("tid"));
        var applied = item.OrderTime(ItemField.Required("created"));
        var text = item.Text(ItemField.Required("status"));
        var isKnown = Statuses.TryGetValue(text ?? "", out var status);
        if (text is not null && !isKnown)
        {
            item.Hold(TradeIssues.StatusUnknown, "status", text, string.Join(" / ", Statuses.Keys));
        }

        var type = Type(item);
        var isMoney = type is RefundType.RefundOnly or RefundType.Return;
        var amount = item.Amount(new ItemField("refund_fee", isMoney)) ?? Money.Zero;

        // The platform names no time of the payment: a refund that succeeded is not changed any more.
        var completed = status == RefundStatus.Success ? item.OrderTime("modified") : null;
        var line = item.IdText("oid");
        var quantity = item.Pieces("num", 0);
        var stage = Stage(item);
        var reason = item.Shown(ItemField.Person("reason"));
        if (context.Precision.IsBefore(completed, applied))
        {
            item.Hold(TradeIssues.TimeBeforeApplied, "modified", completed.Value.ToString(), applied.Value.ToString());
        }

        if (item.IsHeld)
        {
            return;
        }

        if (status == RefundStatus.Success && completed is null)
        {
            item.Warn(TradeIssues.RefundWithoutTime, "status", text!, "modified");
        }

        if (!isMoney && amount != Money.Zero)
        {
            item.Warn(TradeIssues.NoMoneyGoesBack, "refund_fee", amount.ToString());
            amount = Money.Zero;
        }

        context.Sink.Add(new RefundRecord(id!, new OrderId(order!), line, applied!.Value, completed, amount, quantity, type, stage, reason, status, Responsibility.Unknown, item.Line));
    }

    private static RefundType Type(ItemCells item) => item.Text("dispute_type")?.ToUpperInvariant() switch
    {
        { } text when text.Contains("EXCHANGE", StringComparison.Ordinal) || text.Contains("换货", StringComparison.Ordinal) => RefundType.Exchange,
        { } text when text.Contains("RESHIP", StringComparison.Ordinal) || text.Contains("补寄", StringComparison.Ordinal) => RefundType.Reship,
        { } text when text.Contains("REPAIR", StringComparison.Ordinal) || text.Contains("维修", StringComparison.Ordinal) => RefundType.Repair,
        _ => item.Text("has_good_return") is "true" or "True" or "1" ? RefundType.Return : RefundType.RefundOnly,
    };

    private static RefundStage Stage(ItemCells item) => (item.Text("order_status"), item.Text("good_status"), item.Text("refund_phase")) switch
    {
        ("WAIT_SELLER_SEND_GOODS", _, _) => RefundStage.BeforeShipment,
        (_, "BUYER_RECEIVED" or "BUYER_RETURNED_GOODS", _) => RefundStage.AfterReceipt,
        (_, "BUYER_NOT_RECEIVED", _) => RefundStage.InTransit,
        ("TRADE_FINISHED", _, _) or (_, _, "aftersale") => RefundStage.AfterReceipt,
        _ => RefundStage.Unknown,
    };
}
