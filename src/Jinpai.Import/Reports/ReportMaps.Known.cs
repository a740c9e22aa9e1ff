namespace Jinpai.Import.Reports;

/// <content>The maps. Sources of the headings: spec 5.5; of the meanings: the definitions of spec 3.</content>
public static partial class ReportMaps
{
    /// <summary>千牛 / 生意参谋 客服绩效.</summary>
    public static ReportMap Qianniu => new()
    {
        Code = "qianniu",
        Chinese = "千牛/生意参谋 客服绩效",
        English = "Qianniu agent performance",
        NameHeaders = ["旺旺昵称", "客服昵称", "旺旺"],
        Required = ["旺旺昵称", "询单人数", "询单最终付款人数"],
        Columns =
        [
            Count("询单最终付款人数", "paid"),
            Count("询单人数", "enquirers"),
            Rate("询单最终付款转化率", "enquiry_conversion", "询单人数"),
            Seconds("首次响应时长", "first_response"),
            Seconds("平均响应时长", "average_response"),
            Rate("客户满意率", "satisfaction_rate"),
            Rate("旺旺回复率", "reply_rate"),
            Money("询单最终付款金额", "paid_amount"),
            Money("成功退款金额", "refunds_completed_amount"),
        ],
        Ratios = [new("enquiry_conversion", "询单最终付款人数", "询单人数")],
    };

    /// <summary>自定义报表_〈名〉_〈判定规则〉_〈起〉至〈止〉.xlsx: the shop chooses the columns, so few are required.</summary>
    public static ReportMap Custom => new()
    {
        Code = "custom",
        Chinese = "自定义报表",
        English = "Custom report",
        NameHeaders = ["客服昵称"],
        DayHeaders = ["日期"],
        Required = ["客服昵称"],
        LeastColumns = 3,
        Columns = [.. CustomReception(), .. CustomSales()],
        Ratios =
        [
            new("enquiry_conversion", "询单最终付款人数", "询单人数"),
            new("answer_ask_ratio", "客服消息数", "买家消息数"),
            new("reply_rate", "未回复人数", "接待人数") { IsRest = true },
            new("average_per_buyer", "销售额", "销售人数"),
            new("items_per_buyer", "销售量", "销售人数"),
            new("average_item_price", "销售额", "销售量"),
            new("reception_conversion", "销售人数", "接待人数"),
            new("consultation_conversion", "销售人数", "聊天人数(原咨询人数)"),
        ],
    };

    /// <summary>JD 客服_服务工作量.</summary>
    public static ReportMap JdWorkload => new()
    {
        Code = "jd_workload",
        Chinese = "京东 客服_服务工作量",
        English = "JD agent workload",
        NameHeaders = ["值班客服", "客服"],
        DayHeaders = ["日期"],
        Required = ["值班客服", "接待量"],
        LeastColumns = 2,
        Columns =
        [
            Count("咨询量", "consulted"),
            Count("接待量", "received"),
            Rate("应答率", "reply_rate", "咨询量"),
            Rate("30s应答率", "first_within_30s", "咨询量", "30秒应答率"),
            Rate("满意率", "satisfaction_rate"),
            Rate("邀评率", "invitation_rate", "接待量"),
            Seconds("首次平均响应", "first_response", "接待量", "首次平均响应时间"),
            Seconds("新平均响应", "average_response", "接待量", "新平均响应时间"),
        ],
    };

    /// <summary>JD 客服_销售绩效. 出库 is how JD counts a sale; 售前接待人数 are the enquirers.</summary>
    public static ReportMap JdSales => new()
    {
        Code = "jd_sales",
        Chinese = "京东 客服_销售绩效",
        English = "JD agent sales",
        NameHeaders = ["值班客服", "客服"],
        DayHeaders = ["日期"],
        Required = ["值班客服", "售前接待人数"],
        LeastColumns = 2,
        Columns =
        [
            Count("售前接待人数", "enquirers"),
            Count("下单人数", "ordered"),
            Count("出库人数", "sold_buyers"),
            Money("下单商品金额", "ordered_amount"),
            Money("出库金额", "sales", "出库商品金额"),
            Rate("咨询→下单率", "order_conversion", "售前接待人数", "咨询到下单率"),
            Rate("咨询→出库率", "enquiry_conversion", "售前接待人数", "咨询到出库率"),
        ],
        Ratios =
        [
            new("order_conversion", "下单人数", "售前接待人数"),
            new("enquiry_conversion", "出库人数", "售前接待人数"),
            new("average_per_buyer", "出库金额", "出库人数"),
        ],
    };

    /// <summary>拼多多 客服绩效.</summary>
    public static ReportMap Pinduoduo => new()
    {
        Code = "pinduoduo",
        Chinese = "拼多多 客服绩效",
        English = "Pinduoduo agent performance",
        NameHeaders = ["客服账号", "客服昵称"],
        DayHeaders = ["日期"],
        Required = ["客服账号", "询单人数"],
        LeastColumns = 3,
        Columns =
        [
            Count("咨询人数", "consulted"),
            Count("询单人数", "enquirers"),
            Count("最终成团人数", "paid"),
            Rate("询单转化率", "enquiry_conversion", "询单人数"),
            Money("客服销售额", "sales"),
            Money("去退销售额", "net_sales_cohort"),
            Count("需要人工回复的咨询人数", null),
            Count("人工接待人数", "received"),
            Count("3分钟未回复人数", null),
            Rate("3分钟人工回复率", "within_3min_pinduoduo", "需要人工回复的咨询人数"),
            Rate("30秒应答率", "quick_rate"),
            Seconds("平均人工响应时长", "average_response", "人工接待人数", "平均响应时长"),
            Count("评分≤3订单数", "event:low_rating", "评分<=3订单数", "评分3分及以下订单数"),
            Count("纠纷退款数", "event:dispute_refund"),
            Count("投诉数", "event:complaint"),
        ],
        Ratios =
        [
            new("enquiry_conversion", "最终成团人数", "询单人数"),
            new("within_3min_pinduoduo", "3分钟未回复人数", "需要人工回复的咨询人数") { IsRest = true },
        ],
    };

    /// <summary>抖音 飞鸽_客服表现.</summary>
    public static ReportMap Feige => new()
    {
        Code = "feige",
        Chinese = "抖音飞鸽 客服表现",
        English = "Douyin Feige agent performance",
        NameHeaders = ["客服昵称", "客服名称", "客服姓名", "客服账号", "客服"],
        DayHeaders = ["日期"],
        Required = ["已接待人数"],
        LeastColumns = 3,
        Columns =
        [
            Count("已接待人数", "received"),
            Count("转出会话量", "transferred_out"),
            Count("有效评价数", null),
            Rate("全天满意率", "satisfaction_rate", "有效评价数"),
            Seconds("全天平响时长", "average_response", "已接待人数"),
            Seconds("全天首响时长", "first_response", "已接待人数"),
            Rate("全天3分钟回复率", "within_3min_douyin", "已接待人数"),
            Count("询单人数", "enquirers"),
            Count("下单人数", "ordered"),
            Count("支付人数", "paid"),
            Money("客服询单支付额", "sales"),
            Money("退款金额", "refunds_completed_amount"),
            Money("退款后销售额", "net_sales"),
            Rate("询单转化率", "enquiry_conversion", "询单人数"),
        ],
        Ratios = [new("enquiry_conversion", "支付人数", "询单人数"), new("order_conversion", "下单人数", "询单人数")],
    };

    private static IEnumerable<ReportColumn> CustomReception() =>
    [
        Count("聊天人数(原咨询人数)", "consulted", "聊天人数", "咨询人数"),
        Count("接待人数", "received"),
        Count("直接接入人数", "direct"),
        Count("转发接入人数", "transferred_in", "转入人数"),
        Count("转出人数", "transferred_out"),
        Count("总消息数", "messages"),
        Count("买家消息数", "buyer_messages"),
        Count("客服消息数", "agent_messages"),
        new("答问比", "answer_ask_ratio", FigureUnit.Quotient),
        Count("客服字数", "agent_characters"),
        new("最大同时聊天数", "max_concurrent", FigureUnit.Count) { Aliases = ["最大同时接待数"], IsMaximum = true },
        Count("未回复人数", "unanswered"),
        Rate("回复率", "reply_rate", "接待人数"),
        Count("慢接待人数", "slow", "慢响应人数"),
        Count("长接待人数", "long"),
        Seconds("首次响应", "first_response", "接待人数", "首次响应时间", "首次响应时长"),
        Seconds("平均响应", "average_response", "接待人数", "平均响应时间", "平均响应时长"),
        Seconds("平均接待时长", "average_reception", "接待人数"),
        Count("上班天数", "days_worked"),
        new("服务满意度", "satisfaction_rate", FigureUnit.Rate) { Aliases = ["满意率", "满意度"], ScoreMetric = "satisfaction_score" },
        Rate("邀评率", "invitation_rate", "接待人数"),
    ];

    private static IEnumerable<ReportColumn> CustomSales() =>
    [
        Count("询单人数", "enquirers"),
        Money("销售额", "sales"),
        Count("销售量", "sold_items"),
        Count("销售人数", "sold_buyers"),
        Count("销售订单数", "sold_orders"),
        Rate("询单→最终付款转化率", "enquiry_conversion", "询单人数", "询单最终付款转化率"),
        Count("询单最终付款人数", "paid", "最终付款人数", "询单→最终付款人数"),
        Money("询单最终付款金额", "paid_amount", "最终付款金额"),
        new("客单价", "average_per_buyer", FigureUnit.Money) { Sample = "销售人数" },
        new("客件数", "items_per_buyer", FigureUnit.Number) { Sample = "销售人数" },
        new("件均价", "average_item_price", FigureUnit.Money) { Sample = "销售量" },
    ];
}
