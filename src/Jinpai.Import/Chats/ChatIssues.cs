using Jinpai.Core.Issues;

namespace Jinpai.Import.Chats;

/// <summary>Faults of chats, whatever the platform.</summary>
public static class ChatIssues
{
    public static readonly IssueKind NoMessages = new(
        "chat_without_messages",
        Severity.Error,
        zh: new("文件里没有聊天消息", "至少一条消息，上面有昵称和时间", "整个文件未导入；请检查导出是否完整"),
        en: new("No messages in the file", "At least one message with a nick and a time above it", "The whole file was refused; check that the export is whole"));

    public static readonly IssueKind ShopUnknown = new(
        "chat_shop_unknown",
        Severity.Error,
        zh: new("无法判断谁是店铺", "「店铺名:小美」这样的子账号，或已导入的账号表", "整个文件未导入；请先导入账号表（agents.csv），再导入聊天记录"),
        en: new("Cannot tell who the shop is", "Accounts such as SHOP:NAME, or a list of accounts imported before", "The whole file was refused; import the list of accounts (agents.csv) first, then the chats"));

    public static readonly IssueKind ShopUnclear = new(
        "chat_shop_unclear",
        Severity.Error,
        zh: new("文件里有几家店铺的账号", "一家店铺的聊天记录，或已导入的账号表", "整个文件未导入；请先导入账号表（agents.csv），再导入聊天记录"),
        en: new("Accounts of several shops in one file", "Chats of one shop, or a list of accounts imported before", "The whole file was refused; import the list of accounts (agents.csv) first, then the chats"));

    public static readonly IssueKind AccountsNew = new(
        "chat_accounts_new",
        Severity.Warning,
        zh: new("店铺名与已知账号不同", "{0}", "已导入；如果是别家店铺的聊天记录，请撤销这次导入"),
        en: new("A shop that the known accounts do not name", "{0}", "Imported; if these are chats of another shop, undo the import"));

    public static readonly IssueKind BuyerUnknown = new(
        "chat_buyer_unknown",
        Severity.Error,
        zh: new("不知道消息发给谁", "同一段聊天里有买家的消息，或文件名为「与买家昵称的聊天记录」", "该消息未导入；请重新导出，或把文件改名后再导入"),
        en: new("A message to nobody knows whom", "Words of the buyer in the same chat, or a file named 与NICK的聊天记录", "The message was held back; export again, or name the file so and import it again"));

    public static readonly IssueKind BuyerFromName = new(
        "chat_buyer_from_name",
        Severity.Warning,
        zh: new("买家取自文件名", "", "这段聊天里买家没有说话，已按文件名导入；如果不对，请撤销这次导入"),
        en: new("Buyer taken from the file's name", "", "The buyer says nothing in this chat; imported by the file's name; if that is wrong, undo the import"));

    public static readonly IssueKind AccountUnknown = new(
        "chat_account_unknown",
        Severity.Error,
        zh: new("不知道消息发给哪个账号", "同一段聊天里有客服的消息，或每个账号单独一个文件", "该消息未导入；请按账号分别导出，再导入"),
        en: new("A message to an account that nobody knows", "Words of an agent in the same chat, or one file for each account", "The message was held back; export each account by itself and import again"));

    public static readonly IssueKind AccountAssumed = new(
        "chat_account_assumed",
        Severity.Warning,
        zh: new("聊天中途换了账号，没有转接记录", "{0} 转交的记录", "此前买家的消息算给 {0}"),
        en: new("The account changed within a chat without a transfer", "A transfer by {0}", "What the buyer wrote before is taken to be for {0}"));

    public static readonly IssueKind PartnerAssumed = new(
        "chat_partner_assumed",
        Severity.Warning,
        zh: new("客服的消息夹在两个买家之间", "两段聊天之间有分隔线", "沉默之后的消息仍算给前一个买家；请按买家分别导出"),
        en: new("An agent's words between two buyers", "A line between the chats", "What was said after the silence is taken to be for the buyer before; export each buyer by itself"));

    public static readonly IssueKind BetweenAccounts = new(
        "chat_between_accounts",
        Severity.Information,
        zh: new("两个账号之间的聊天", "", "算作 {0} 的聊天，另一方按买家处理（自家账号会被过滤）"),
        en: new("A chat between two accounts", "", "Taken as a chat of {0}, the other side as its buyer (own accounts are filtered)"));

    public static readonly IssueKind PartiesUnknown = new(
        "chat_parties_unknown",
        Severity.Error,
        zh: new("双方都不是店铺的账号", "一方是店铺的账号", "该消息未导入；如果是新账号，请先导入账号表"),
        en: new("Neither side is an account of the shop", "One side an account of the shop", "The message was held back; if the account is new, import the list of accounts first"));

    public static readonly IssueKind LineWithoutHead = new(
        "chat_line_without_head",
        Severity.Warning,
        zh: new("没有昵称和时间的文字", "昵称 2024-01-15 14:30:25", "该行未导入；请检查导出是否完整"),
        en: new("Text without a nick and a time above it", "NICK 2024-01-15 14:30:25", "The line was not read; check that the export is whole"));

    public static readonly IssueKind HeadDoubtful = new(
        "chat_head_doubtful",
        Severity.Warning,
        zh: new("像是消息头的一行", "已知的昵称，或与前后相符的时间", "当作上一条消息的文字；请核对这一行"),
        en: new("A line that looks like the head of a message", "A known nick, or a time between its neighbours'", "Taken as text of the message before; check the line"));

    public static readonly IssueKind BodyMissing = new(
        "chat_body_missing",
        Severity.Information,
        zh: new("没有文字的消息", "", "当作图片：图片和动画表情不会被复制"),
        en: new("A message without text", "", "Taken as an image: images and moving faces are not copied"));

    public static readonly IssueKind LineWithoutTime = new(
        "chat_line_without_time",
        Severity.Information,
        zh: new("转接或撤回没有自己的时间", "", "按它上面那条消息的时间导入"),
        en: new("A transfer or recall without a time of its own", "", "Taken at the time of the message above it"));

    public static readonly IssueKind ProductsSeveral = new(
        "chat_products_several",
        Severity.Information,
        zh: new("一条消息里有几个商品", "", "只记第一个商品"),
        en: new("Several products in one message", "", "The first of them was taken"));

    public static readonly IssueKind TransferWithoutTarget = new(
        "transfer_without_target",
        Severity.Information,
        zh: new("转接没有接收账号", "接手的账号", "已导入，不知转给谁"),
        en: new("Transfer without a receiving account", "The account that takes over", "Imported without knowing to whom"));
}
