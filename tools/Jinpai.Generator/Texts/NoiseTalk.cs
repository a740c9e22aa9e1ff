namespace Jinpai.Generator.Texts;

/// <summary>Chats that are no service: advertising, vendors, colleagues, one-liners.</summary>
internal static class NoiseTalk
{
    public static string[] MassMessages { get; } =
    [
        "@亲爱的会员，秋季上新全场5折起，前100名下单送丝巾，点击首页抢购>>",
        "@老顾客专享：您有一张20元无门槛券即将过期，快来使用吧！",
        "@店铺周年庆今晚8点开抢，连衣裙买一送一，仅限今天~",
        "@会员日提醒：积分可兑换优惠券，到店领取哦",
    ];

    public static string[] Vendors { get; } = ["老板你好，专业代运营，30天不出单不收费", "您好，我们是做短视频推广的，了解一下？", "快递合作，全国3元起，量大从优", "直通车优化，先做后付款", "工厂直供女装，一件代发，加微信看款"];
    public static string[] VendorAnswers { get; } = ["不需要，谢谢", "暂时不用哈", "不好意思我们不做的"];
    public static string[] Colleagues { get; } = ["晚上谁值班", "仓库说{color}断货了，别推了", "这个顾客我转给你了", "下班帮我看下号", "今天的活动价改好没"];
    public static string[] ColleagueAnswers { get; } = ["我值", "收到", "好的", "改好了", "ok没问题"];
    public static string[] OneLiners { get; } = ["在吗", "你好", "？", "1", "hi", "有人吗"];
}
