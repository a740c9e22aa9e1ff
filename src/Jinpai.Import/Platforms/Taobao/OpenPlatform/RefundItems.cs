using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

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

    public override void Take(PlatformItem item)
    {
        var id = item.Id("refund_id", isRequired: true);
        var order = item.Id("tid", isRequired: true);
        var applied = item.Time("created", isRequired: true);
        var text = item.Text("status", isRequired: true);
        var isKnown = Statuses.TryGetValue(text ?? "", out var status);
        if (text is not null && !isKnown)
        {
            item.Hold(IssueCodes.StatusUnknown, "status", text, string.Join(" / ", Statuses.Keys));
        }

        var type = Type(item);
        var isMoney = type is RefundType.RefundOnly or RefundType.Return;
        var amount = item.Amount("refund_fee", isRequired: isMoney) ?? Money.Zero;

        // The platform names no time of the payment: a refund that succeeded is not changed any more.
        var completed = status == RefundStatus.Success ? item.Time("modified") : null;
        var line = item.Id("oid");
        var quantity = item.Pieces("num", 0);
        var stage = Stage(item);
        var reason = item.Text("reason", isPersonal: true);
        if (completed < applied)
        {
            item.Hold(IssueCodes.TimeBeforeApplied, "modified", completed.Value.ToString(), applied.Value.ToString());
        }

        if (item.IsHeld)
        {
            return;
        }

        if (status == RefundStatus.Success && completed is null)
        {
            item.Warn(IssueCodes.StatusWithoutTime, "status", text!, text!, "modified");
        }

        if (!isMoney && amount != Money.Zero)
        {
            item.Warn(TradeIssues.NoMoneyGoesBack, "refund_fee", amount.ToString());
            amount = Money.Zero;
        }

        context.Coverage.AddRefund(applied!.Value, completed);
        context.Sink.Add(new RefundRecord(id!, new OrderId(order!), line, applied.Value, completed, amount, quantity, type, stage, reason, status, Responsibility.Unknown, item.Line));
    }

    private static RefundType Type(PlatformItem item) => item.Text("dispute_type")?.ToUpperInvariant() switch
    {
        { } text when text.Contains("EXCHANGE", StringComparison.Ordinal) || text.Contains("换货", StringComparison.Ordinal) => RefundType.Exchange,
        { } text when text.Contains("RESHIP", StringComparison.Ordinal) || text.Contains("补寄", StringComparison.Ordinal) => RefundType.Reship,
        { } text when text.Contains("REPAIR", StringComparison.Ordinal) || text.Contains("维修", StringComparison.Ordinal) => RefundType.Repair,
        _ => item.Text("has_good_return") is "true" or "True" or "1" ? RefundType.Return : RefundType.RefundOnly,
    };

    private static RefundStage Stage(PlatformItem item) => (item.Text("order_status"), item.Text("good_status"), item.Text("refund_phase")) switch
    {
        ("WAIT_SELLER_SEND_GOODS", _, _) => RefundStage.BeforeShipment,
        (_, "BUYER_RECEIVED" or "BUYER_RETURNED_GOODS", _) => RefundStage.AfterReceipt,
        (_, "BUYER_NOT_RECEIVED", _) => RefundStage.InTransit,
        ("TRADE_FINISHED", _, _) or (_, _, "aftersale") => RefundStage.AfterReceipt,
        _ => RefundStage.Unknown,
    };
}
