namespace Jinpai.Generator.Texts;

/// <summary>Haggling, chasing, waiting and other talk about an order.</summary>
internal static class TradeTalk
{
    public static string[] HaggleAsks { get; } = ["能不能便宜点", "{offer}元卖不卖，可以我马上拍", "老顾客了，少{cut}块钱呗", "再优惠点我就下单了", "抹个零吧", "人家才卖{offer}，你便宜点", "第一次来，给个优惠嘛"];
    public static string[] HaggleRefusals { get; } = ["亲，这个已经是最低价了呢", "不好意思亲，客服没有权限改价的，可以领{coupon}的券哦", "小本生意，利润真的很薄的亲[流泪]", "价格都是统一的呢，对其他顾客也要公平哈"];
    public static string[] HagglePleas { get; } = ["就便宜{cut}块嘛，爽快点", "那我去别家看看了", "便宜点我以后常来", "求求了，学生党没钱"];
    public static string[] HaggleGrants { get; } = ["好吧亲，给您申请了，您先拍下不付款，我来改价", "您太会砍价了，给您少{cut}元，拍下别付款等我改哈", "看您这么有诚意，跟主管申请到了优惠，先提交订单哦", "那就给您按老顾客价，拍下我改价~"];
    public static string[] PriceChanged { get; } = ["亲，价格改好了，您刷新一下付款就可以", "已经改好啦，您看下金额对不对", "改好了亲，现在可以付款了"];
    public static string[] Chasing { get; } = ["亲，看到您有一个订单还没有付款哦，喜欢的话要尽快，库存不多啦~", "亲亲，您拍下的{item}{color}{size}还没付款，是遇到什么问题了吗？", "您好，活动价今晚就结束了，还没付款的订单记得付一下哦", "亲，您的宝贝已经为您预留，付款后优先发货呢"];
    public static string[] ChasedAndPays { get; } = ["忘记了，现在付", "不好意思刚在忙，马上付", "付了，麻烦快点发", "支付宝限额了，刚弄好，已付"];
    public static string[] ChasedAndDeclines { get; } = ["不想要了", "再考虑考虑", "买错颜色了，不要了哈", "我在别家买了，不好意思"];
    public static string[] BalanceReminders { get; } = ["亲，您预定的{item}今天可以付尾款啦，付完优先发货哦", "尾款通道已开启，晚了赠品就没有了哈~", "提醒您预售{item}的尾款记得付哦，超时定金不退的呢"];
    public static string[] CashOnDelivery { get; } = ["可以货到付款吗", "我没有支付宝，能货到付款不"];
    public static string[] CashOnDeliveryAnswers { get; } = ["可以的亲，拍的时候选货到付款就行，签收时付给快递哦", "支持货到付款的呢，您直接选这个方式提交"];
    public static string[] PresaleAsks { get; } = ["预售要等多久", "定金能退吗", "尾款什么时候付", "预售的什么时候发货呀"];
    public static string[] PresaleAnswers { get; } = ["亲，付定金立减哦，尾款过几天开放，付完尾款{hours}小时内发货", "预售款大概等7天左右，付定金可以锁定优惠价的", "定金付了以后按时付尾款就行，非质量问题定金不退哦亲"];
    public static string[] TransferNotices { get; } = ["亲，您这个问题我帮您转给专门的同事处理哈，稍等", "这边为您转接售后客服，请稍等一下哦", "我这边马上交接班了，转给同事继续为您服务~"];
    public static string[] TransferGreetings { get; } = ["亲您好，我是接手的客服，您的情况我看了下聊天记录了", "您好，转过来了，请问是关于{item}的问题对吗", "亲，我来为您处理，请稍等我看下订单"];
    public static string[] RatingInvitations { get; } = ["亲，对我的服务还满意吗？麻烦给个评价哦[玫瑰]", "为了给您更好的服务，邀请您对本次服务做个评价~", "满意的话给小的点个五星吧亲"];
    public static string[] FollowUps { get; } = ["亲，考虑得怎么样了呀？今天还有优惠哦", "在的吗亲，您昨天看的{item}还有现货的", "亲亲，{color}只剩最后几件啦，喜欢的话抓紧哦"];
    public static string[] Impatient { get; } = ["？", "人呢", "在不在啊", "怎么不回复", "还没人吗", "不回我走了"];
    public static string[] Apologies { get; } = ["不好意思亲，刚才咨询的人太多了，让您久等了", "抱歉亲，久等啦", "实在不好意思，刚去仓库帮您看货了"];
    public static string[] MorningAnswers { get; } = ["亲，早上好，昨晚下班了没看到消息，不好意思哈。现在为您解答~", "您好亲，刚上班看到您的留言，请问还需要吗"];
}
