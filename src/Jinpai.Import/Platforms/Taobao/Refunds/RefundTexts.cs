using Jinpai.Core.Records;
using Jinpai.Import.Platforms.Tables;

namespace Jinpai.Import.Platforms.Taobao.Refunds;

/// <summary>What the words of the refund export mean. Null: not known, which each caller tells.</summary>
internal static class RefundTexts
{
    public const string KnownStatuses = "退款成功 / 退款关闭 / 买家已经申请退款,等待卖家同意 / 卖家已经同意退款,等待买家退货 / 买家已经退货,等待卖家确认收货 / 卖家拒绝退款 / 退款中 / 无退款申请";
    public const string KnownTypes = "仅退款 / 退货退款 / 换货 / 补寄 / 维修; 是 / 否";

    /// <summary>Only 退款成功 (and, where no money is asked for, 换货成功 and the like) is success; steps on the way are pending.</summary>
    public static RefundStatus? Status(string text)
    {
        var folded = TradeText.Fold(text);
        return folded switch
        {
            "退款成功" or "换货成功" or "补寄成功" or "维修成功" or "售后成功" => RefundStatus.Success,
            "退款关闭" or "换货关闭" or "补寄关闭" or "维修关闭" or "售后关闭" => RefundStatus.Closed,
            "卖家拒绝退款" or "卖家拒绝确认收货" or "退款中" or "退款处理中" or "待商家处理" or "待买家退货" or "待商家收货" or "待买家处理" => RefundStatus.Pending,
            _ => folded.Contains("等待", StringComparison.Ordinal) ? RefundStatus.Pending : null,
        };
    }

    /// <param name="text">售后类型, or 是否需要退货.</param>
    public static RefundType? Type(string text)
    {
        var folded = TradeText.Fold(text).ToLowerInvariant();
        return folded switch
        {
            "是" or "需要" or "需要退货" or "true" or "1" => RefundType.Return,
            "否" or "不需要" or "不需要退货" or "无需退货" or "无需" or "false" or "0" => RefundType.RefundOnly,
            _ when folded.Contains("换货", StringComparison.Ordinal) => RefundType.Exchange,
            _ when folded.Contains("补寄", StringComparison.Ordinal) || folded.Contains("补发", StringComparison.Ordinal) => RefundType.Reship,
            _ when folded.Contains("维修", StringComparison.Ordinal) => RefundType.Repair,
            "退货退款" or "退款退货" or "退货" or "我要退货退款" => RefundType.Return,
            "仅退款" or "退款" or "极速退款" or "未发货退款" or "未发货仅退款" or "已发货仅退款" or "保价退款" or "价保" or "我要退款" or "我要退款(无需退货)" => RefundType.RefundOnly,
            _ => null,
        };
    }

    /// <summary>How far the goods were. 售中 alone does not say it, and a buyer who has nothing in hand may wait for shipment or for the parcel.</summary>
    /// <param name="phase">售中或售后.</param>
    /// <param name="goods">货物状态.</param>
    /// <param name="isShipped">Whether the row tells of a shipment; null: it has no such column.</param>
    public static RefundStage Stage(string? phase, string? goods, bool? isShipped)
    {
        var state = TradeText.Fold(goods);
        if (state.Contains("已收到", StringComparison.Ordinal) || state.Contains("已收货", StringComparison.Ordinal) || state.Contains("已退货", StringComparison.Ordinal) || state.Contains("已寄回", StringComparison.Ordinal))
        {
            return RefundStage.AfterReceipt;
        }

        if (state.Contains("未发货", StringComparison.Ordinal))
        {
            return RefundStage.BeforeShipment;
        }

        if (state.Contains("未收到", StringComparison.Ordinal) || state.Contains("未收货", StringComparison.Ordinal))
        {
            return isShipped == false ? RefundStage.BeforeShipment : RefundStage.InTransit;
        }

        return TradeText.Fold(phase).StartsWith("售后", StringComparison.Ordinal) ? RefundStage.AfterReceipt : isShipped == false ? RefundStage.BeforeShipment : RefundStage.Unknown;
    }

    public static Responsibility? Responsible(string text) => TradeText.Fold(text).Replace("责任", "", StringComparison.Ordinal).Replace("原因", "", StringComparison.Ordinal) switch
    {
        "客服" => Responsibility.Agent,
        "商品" or "质量" or "产品" => Responsibility.Product,
        "物流" or "快递" or "物流公司" => Responsibility.Logistics,
        "买家" or "消费者" => Responsibility.Buyer,
        "卖家" or "商家" or "平台" or "淘宝" or "天猫" or "其他" or "其它" or "双方" or "无" or "无责" or "无方" => Responsibility.Other,
        _ => null,
    };
}
