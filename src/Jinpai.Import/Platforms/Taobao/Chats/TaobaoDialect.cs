using Jinpai.Import.Chats;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>How the client of Taobao and Tmall writes chats (spec 5.3).</summary>
internal static class TaobaoDialect
{
    public static ChatDialect Value { get; } = new()
    {
        FormatName = "taobao.chat",
        Signs = ["cntaobao", "当前用户来自", "taobao.com/", "tmall.com/"],
        NickPrefixes = ["cntaobao"],
        SystemNicks = ["系统消息", "系统提示", "系统"],
        RobotSuffixes = [":服务助手", ":店小蜜", ":机器人"],
        ShopEndings = ["店", "专营", "专卖"],
        BuyerPrefixes = ["tb"],
        Transfer = ("由", "转交给"),
        TransferReason = "原因",
        Recall = "撤回了一条消息",
        OwnSide = ["你", "您"],
        OtherSide = "对方",
        Origin = "当前用户来自",
        States = ["已读", "未读", "发送中"],
        Remarks = ["¥", "￥", "商品详情页"],
        RemarkStarts = ["原因：【", "原因:【"],
        ImageWords = ["[图片]", "[截图]", "[视频]", "【图片】"],
        EmojiWords = ["[表情]", "[动画表情]", "【表情】"],
        EmojiCode = "/:",
        ImageHosts = ["alicdn.com/", "taobaocdn.com/"],
        OrderWords = ["订单编号", "交易编号", "订单号"],
        Products = new ProductLinks(["item.taobao.com/", "detail.tmall.com/", "detail.tmall.hk/", "detail.m.tmall.com/", "h5.m.taobao.com/awp/core/detail"], "id="),
    };
}
