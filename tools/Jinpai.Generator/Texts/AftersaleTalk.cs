namespace Jinpai.Generator.Texts;

/// <summary>What is said after the sale.</summary>
internal static class AftersaleTalk
{
    public static Topic NotShipped { get; } = new(
        ["怎么还没发货", "拍了两天了还不发吗", "什么时候发货啊，急用", "说好48小时的呢", "查一下我的订单发了吗"],
        ["亲，仓库正在打包了，今天一定给您发出哦", "不好意思久等了，您的订单已经催仓库优先处理", "这款是分批发的，预计今晚发出，单号出来我告诉您"]);

    public static Topic Logistics { get; } = new(
        ["快递到哪了", "物流三天没更新了", "显示签收了但我没收到", "快递能改地址吗", "帮我催一下快递"],
        ["亲，帮您查了，已经到{city}分拨中心了，预计明天派送", "我这边联系{courier}催一下，有消息第一时间回复您", "可能放在驿站了呢，您看下有没有取件码短信", "已经给{courier}登记了工单，24小时内会联系您的"]);

    public static Topic RefundBeforeShipment { get; } = new(
        ["我不想要了，退款吧", "拍错了，没发货的话帮我退一下", "不要了，申请退款了", "尺码拍错了，我退了重新拍"],
        ["好的亲，您在订单里申请退款，还没发货马上给您退", "可以的，选“不想要了”提交就行，财务审核后原路退回", "收到，已通知仓库拦截，退款马上处理"]);

    public static Topic Return { get; } = new(
        ["不合适，想退货", "穿着不好看，退了吧", "太大了要退", "跟图片不一样，我要退货", "不喜欢，怎么退"],
        ["可以的亲，您在订单里申请退货退款，吊牌不要剪哦", "好的呢，有运费险，选上门取件就行，收到货就给您退款", "退货地址系统会自动发给您，填好单号就可以啦"]);

    public static Topic Exchange { get; } = new(
        ["小了，可以换{size2}吗", "想换个颜色，换{color2}", "码数不对想换一下", "能换大一码吗"],
        ["可以换的亲，您申请换货，{size2}我给您留一件", "好的，您先寄回来，仓库收到当天给您发新的", "{color2}还有货，您在订单里选换货提交就可以哦"]);

    public static Topic Quality { get; } = new(
        ["有线头还开线了", "衣服有个洞", "上面有污渍怎么回事", "洗一次就掉色了", "拉链坏的", "少发了一件"],
        ["非常抱歉亲，您拍张照片给我看下可以吗", "实在不好意思，是我们质检疏忽了，给您补偿或者退换都可以的", "亲，您看给您退{cut}元自己处理一下可以吗？或者寄回来换新的", "抱歉给您添麻烦了，这边登记一下马上给您处理"]);

    public static Topic Reshipment { get; } = new(
        ["少了一条腰带", "赠品没收到", "扣子掉了一颗能补寄吗"],
        ["不好意思亲，仓库漏发了，今天给您补寄一份", "好的，扣子给您补发，快递单号稍后给您"]);

    public static Topic PriceProtection { get; } = new(
        ["我昨天刚买今天就降价了？", "能退差价吗，才买两天", "买贵了，给我保价"],
        ["亲，支持保价的，您在订单里点保价中心申请就会自动退差", "您别急，我帮您登记退差价，1-3天到账"]);

    public static string[] Openings { get; } = ["你好，我的订单", "在吗，有个问题", "客服", "亲，帮我看下订单", "我买的{item}有问题", "喂，在吗"];
    public static string[] Greetings { get; } = ["在的亲，请发一下订单号哦", "您好，我是售后客服，请问遇到什么问题了呢", "亲，在的，您说", "您好亲，马上为您查询"];
    public static string[] Settled { get; } = ["好的，那就这样", "行吧", "谢谢，尽快哈", "嗯，麻烦了", "可以"];
    public static string[] Closings { get; } = ["好的亲，给您带来不便非常抱歉", "感谢理解，有问题随时联系我", "不客气，处理好会通知您的", "好的呢，祝您生活愉快~"];
    public static string[] ReviewCare { get; } = ["亲，看到您给了我们评价，实在抱歉没让您满意，请问是哪里不合适呢", "您好，关于您的评价我们非常重视，想跟您沟通一下解决方案"];
    public static string[] ReviewAnswers { get; } = ["质量太差了，洗一次就变形", "客服态度不好，问半天不理人", "物流太慢了，等了一个星期", "和图片差太多"];
    public static string[] ReviewOffers { get; } = ["给您退{cut}元作为补偿，您看能帮忙修改一下评价吗", "我们给您重新补发一件，希望您再给我们一次机会", "非常抱歉，我这边给您申请了补偿，您看可以吗"];
    public static string[] ReviewAccepts { get; } = ["行吧，我改一下", "看你态度好，改了", "好的，已经改了"];
    public static string[] ReviewRefuses { get; } = ["不用了，就这样", "不改，给别人提个醒", "算了，以后不买了"];
    public static string[] RefundReasons { get; } = ["多拍/拍错/不想要", "尺码不合适", "质量问题", "颜色/款式与描述不符", "快递太慢", "七天无理由退换货", "少件/漏发"];
    public static string[] GoodReviews { get; } = ["很喜欢，版型很好，{color}显白", "质量不错，{fabric}穿着舒服，客服也很有耐心", "物美价廉，{height} {weight}斤穿{size}正好", "第二次买了，值得推荐", "物流很快，包装也好", "此用户没有填写评价。"];
    public static string[] PoorReviews { get; } = ["一般般吧，线头有点多", "和图片有色差", "偏大了，懒得换", "面料有点薄"];
    public static string[] BadReviews { get; } = ["质量太差，洗一次就起球", "客服半天不回，体验很差", "发错颜色，换货还要自己出运费", "物流慢，等了一周才到", "和描述完全不符"];
}
