using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Faults that only the chats of Taobao have.</summary>
public static class TaobaoChatIssues
{
    public static readonly IssueKind SenderKindUnknown = new(
        "chat_sender_kind_unknown",
        Severity.Error,
        zh: new("无法识别的账号类型", "客户、客服、机器人或系统", "该消息未导入；请改正后重新导入"),
        en: new("Unknown kind of sender", "客户, 客服, 机器人 or 系统", "The message was held back; correct it and import again"));

    public static readonly IssueKind DirectionMapping = new(
        "chat_direction_mapping",
        Severity.Information,
        zh: new("消息方向的含义", "", "方向 0 按 {0}（客服）发给 to_id 读取，1 按 to_id（买家）发给 {0} 读取"),
        en: new("What the direction codes mean", "", "Direction 0 was read as {0} (the agent) to to_id, 1 as to_id (the buyer) to {0}"));

    public static readonly IssueKind PeersMissing = new(
        "chat_peers_missing",
        Severity.Error,
        zh: new("不知道聊天的双方", "聊天记录旁边的 from_id（客服账号）和 to_id（买家）", "整个文件未导入；请把请求的 from_id 和 to_id 一起保存"),
        en: new("The two sides of the chat are not named", "from_id (the account) and to_id (the buyer) beside the messages", "The whole file was refused; save the request's from_id and to_id with the answer"));

    public static readonly IssueKind RolesSwapped = new(
        "chat_roles_swapped",
        Severity.Warning,
        zh: new("from_id 是买家，to_id 是客服", "from_id 为客服账号", "已按已知账号对调双方；direction 0 算买家说话"),
        en: new("from_id is the buyer and to_id the account", "An account as from_id", "The sides were exchanged by the known accounts; direction 0 is the buyer speaking"));

    public static readonly IssueKind LogFailed = new(
        "chat_log_failed",
        Severity.Error,
        zh: new("平台返回的是错误，不是聊天记录", "ret 为 10000 的结果", "这一段没有内容；请重新获取"),
        en: new("An error of the platform instead of a chat", "A result with ret 10000", "Nothing was taken from it; ask the platform again"));

    public static readonly IssueKind CountDiffers = new(
        "chat_count_differs",
        Severity.Warning,
        zh: new("消息条数与 count 不符", "{0} 条", "已导入现有的消息；可能没有取全，请重新获取"),
        en: new("Number of messages differs from count", "{0} messages", "What is there was imported; it may not be all, ask the platform again"));

    public static readonly IssueKind PeersOnly = new(
        "chat_peers_only",
        Severity.Information,
        zh: new("只有聊天对象，没有消息", "", "没有可导入的内容；请再获取这些对象的聊天记录"),
        en: new("Chat partners without messages", "", "Nothing to import; get the chat logs of these partners as well"));
}
