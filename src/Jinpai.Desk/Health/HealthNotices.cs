using Jinpai.Appraisal.Notices;

namespace Jinpai.Desk.Health;

/// <summary>What can be found of a shop's data as a whole.</summary>
public static class HealthNotices
{
    public static readonly NoticeKind Horizon = new(
        "horizon", NoticeWeight.Information,
        zh: "聊天到 {0}，订单到 {1}；数据完整到 {2}。",
        en: "Chats up to {0}, orders up to {1}; data complete up to {2}.");

    public static readonly NoticeKind Early = new(
        "early", NoticeWeight.Information,
        zh: "{0} 至 {1}：更早的购买未知，售后与询单的区分不完整。",
        en: "{0} to {1}: earlier purchases are unknown, so after-sale and enquiry are told apart incompletely.");

    public static readonly NoticeKind NoMessages = new(
        "missing_messages", NoticeWeight.Warning,
        zh: "没有聊天记录：接待、响应、询单和归属都算不出来。请导入聊天。",
        en: "No chats: receptions, response, enquiries and credit cannot be computed. Import chats.");

    public static readonly NoticeKind NoOrders = new(
        "missing_orders", NoticeWeight.Warning,
        zh: "没有订单：销售和转化都算不出来。请导入订单。",
        en: "No orders: sales and conversion cannot be computed. Import orders.");

    public static readonly NoticeKind NoRefunds = new(
        "missing_refunds", NoticeWeight.Warning,
        zh: "没有退款：退款指标算不出来。如果确实没有退款，可忽略。",
        en: "No refunds: refund figures cannot be computed. Ignore this if there were none.");

    public static readonly NoticeKind RefundsOfOrdersOnly = new(
        "refunds_of_orders_only", NoticeWeight.Warning,
        zh: "没有退款导出，只有订单文件里写明的退款：它们没有退款时间、原因和责任方。请导入退款导出。",
        en: "No export of refunds, only refunds that files of orders tell of: without times, reasons and responsibility. Import the export of refunds.");

    public static readonly NoticeKind NoAgents = new(
        "missing_agents", NoticeWeight.Warning,
        zh: "没有账号与客服的对应：每个账号按自己的名字当作一位客服。请导入 agents 文件。",
        en: "No account list: each account counts as an agent of its own name. Import an agents file.");

    public static readonly NoticeKind MissingDays = new(
        "days", NoticeWeight.Warning,
        zh: "有 {0} 天没有聊天：{1}。请检查是否漏了文件。",
        en: "{0} day(s) without chats: {1}. Check whether files are missing.");

    public static readonly NoticeKind EveryDay = new(
        "nodays", NoticeWeight.Information,
        zh: "每天都有聊天。",
        en: "Every day has chats.");

    public static readonly NoticeKind Unmatched = new(
        "unmatched", NoticeWeight.Warning,
        zh: "{0} / {1}（{2}）的下单买家没有聊天：买家名可能被打码，归属会偏低。请用未打码的导出，或在聊天中发送订单卡片。",
        en: "{0} of {1} ({2}) buyers on orders have no chat: their names may be masked, and credit will be too low. Use exports that are not masked, or order cards in chats.");

    public static readonly NoticeKind Matched = new(
        "matched", NoticeWeight.Information,
        zh: "{0} / {1}（{2}）的下单买家没有聊天。",
        en: "{0} of {1} ({2}) buyers on orders have no chat.");

    public static readonly NoticeKind OrphanAccounts = new(
        "accounts", NoticeWeight.Warning,
        zh: "{0} 个账号没有对应的客服：{1}。请在 agents 文件中补上。",
        en: "{0} account(s) without an agent: {1}. Add them to the agents file.");

    public static readonly NoticeKind Stale = new(
        "stale", NoticeWeight.Warning,
        zh: "数据或规则有变化，数字还是原来的。更新：jinpai replay --shop {0}；打开网页时会自动更新。",
        en: "Data or rules have changed, the figures are the old ones. Bring them up to date with jinpai replay --shop {0}; opening a page does it too.");
}
