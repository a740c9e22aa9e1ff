using Jinpai.Import.Platforms.Taobao.Chats;

namespace Jinpai.Import.Issues;

/// <content>Texts of faults in chat exports.</content>
public static partial class IssueTexts
{
    private static readonly Dictionary<string, IssueText> Chats = new(StringComparer.Ordinal)
    {
        [ChatIssues.ShopUnknown] = new(
            new("无法判断谁是店铺", "「店铺名:小美」这样的子账号，或已导入的账号表", "整个文件未导入；请先导入账号表（agents.csv），再导入聊天记录"),
            new("Cannot tell who the shop is", "Accounts such as SHOP:NAME, or a list of accounts imported before", "The whole file was refused; import the list of accounts (agents.csv) first, then the chats")),
        [ChatIssues.ShopUnclear] = new(
            new("文件里有几家店铺的账号", "一家店铺的聊天记录，或已导入的账号表", "整个文件未导入；请先导入账号表（agents.csv），再导入聊天记录"),
            new("Accounts of several shops in one file", "Chats of one shop, or a list of accounts imported before", "The whole file was refused; import the list of accounts (agents.csv) first, then the chats")),
        [ChatIssues.AccountsNew] = new(
            new("店铺名与已知账号不同", "{0}", "已导入；如果是别家店铺的聊天记录，请撤销这次导入"),
            new("A shop that the known accounts do not name", "{0}", "Imported; if these are chats of another shop, undo the import")),
        [ChatIssues.BuyerUnknown] = new(
            new("不知道消息发给谁", "同一段聊天里有买家的消息，或文件名为「与买家昵称的聊天记录」", "该消息未导入；请重新导出，或把文件改名后再导入"),
            new("A message to nobody knows whom", "Words of the buyer in the same chat, or a file named 与NICK的聊天记录", "The message was held back; export again, or name the file so and import it again")),
        [ChatIssues.BuyerFromName] = new(
            new("买家取自文件名", "", "这段聊天里买家没有说话，已按文件名导入；如果不对，请撤销这次导入"),
            new("Buyer taken from the file's name", "", "The buyer says nothing in this chat; imported by the file's name; if that is wrong, undo the import")),
        [ChatIssues.AccountUnknown] = new(
            new("不知道消息发给哪个账号", "同一段聊天里有客服的消息，或每个账号单独一个文件", "该消息未导入；请按账号分别导出，再导入"),
            new("A message to an account that nobody knows", "Words of an agent in the same chat, or one file for each account", "The message was held back; export each account by itself and import again")),
        [ChatIssues.AccountAssumed] = new(
            new("聊天中途换了账号，没有转接记录", "{0} 转交的记录", "此前买家的消息算给 {0}"),
            new("The account changed within a chat without a transfer", "A transfer by {0}", "What the buyer wrote before is taken to be for {0}")),
        [ChatIssues.PartnerAssumed] = new(
            new("客服的消息夹在两个买家之间", "两段聊天之间有分隔线", "沉默之后的消息仍算给前一个买家；请按买家分别导出"),
            new("An agent's words between two buyers", "A line between the chats", "What was said after the silence is taken to be for the buyer before; export each buyer by itself")),
        [ChatIssues.BetweenAccounts] = new(
            new("两个账号之间的聊天", "", "算作 {0} 的聊天，另一方按买家处理（自家账号会被过滤）"),
            new("A chat between two accounts", "", "Taken as a chat of {0}, the other side as its buyer (own accounts are filtered)")),
        [ChatIssues.PartiesUnknown] = new(
            new("双方都不是店铺的账号", "一方是店铺的账号", "该消息未导入；如果是新账号，请先导入账号表"),
            new("Neither side is an account of the shop", "One side an account of the shop", "The message was held back; if the account is new, import the list of accounts first")),
        [ChatIssues.LineWithoutHead] = new(
            new("没有昵称和时间的文字", "昵称 2024-01-15 14:30:25", "该行未导入；请检查导出是否完整"),
            new("Text without a nick and a time above it", "NICK 2024-01-15 14:30:25", "The line was not read; check that the export is whole")),
        [ChatIssues.HeadDoubtful] = new(
            new("像是消息头的一行", "已知的昵称，或与前后相符的时间", "当作上一条消息的文字；请核对这一行"),
            new("A line that looks like the head of a message", "A known nick, or a time between its neighbours'", "Taken as text of the message before; check the line")),
        [ChatIssues.BodyMissing] = new(
            new("没有文字的消息", "", "当作图片：图片和动画表情不会被复制"),
            new("A message without text", "", "Taken as an image: images and moving faces are not copied")),
        [ChatIssues.LineWithoutTime] = new(
            new("转接或撤回没有自己的时间", "", "按它上面那条消息的时间导入"),
            new("A transfer or recall without a time of its own", "", "Taken at the time of the message above it")),
        [ChatIssues.ProductsSeveral] = new(
            new("一条消息里有几个商品", "", "只记第一个商品"),
            new("Several products in one message", "", "The first of them was taken")),
        [ChatIssues.DirectionMapping] = new(
            new("消息方向的含义", "", "direction 0 = {0}（客服）发给 to_id，1 = to_id（买家）发给 {0}"),
            new("What the direction codes mean", "", "direction 0 = {0} (the agent) to to_id, 1 = to_id (the buyer) to {0}")),
        [ChatIssues.PeersMissing] = new(
            new("不知道聊天的双方", "聊天记录旁边的 from_id（客服账号）和 to_id（买家）", "整个文件未导入；请把请求的 from_id 和 to_id 一起保存"),
            new("The two sides of the chat are not named", "from_id (the account) and to_id (the buyer) beside the messages", "The whole file was refused; save the request's from_id and to_id with the answer")),
        [ChatIssues.RolesSwapped] = new(
            new("from_id 是买家，to_id 是客服", "from_id 为客服账号", "已按已知账号对调双方；direction 0 算买家说话"),
            new("from_id is the buyer and to_id the account", "An account as from_id", "The sides were exchanged by the known accounts; direction 0 is the buyer speaking")),
        [ChatIssues.LogFailed] = new(
            new("平台返回的是错误，不是聊天记录", "ret 为 10000 的结果", "这一段没有内容；请重新获取"),
            new("An error of the platform instead of a chat", "A result with ret 10000", "Nothing was taken from it; ask the platform again")),
        [ChatIssues.CountDiffers] = new(
            new("消息条数与 count 不符", "{0} 条", "已导入现有的消息；可能没有取全，请重新获取"),
            new("Number of messages differs from count", "{0} messages", "What is there was imported; it may not be all, ask the platform again")),
        [ChatIssues.PeersOnly] = new(
            new("只有聊天对象，没有消息", "", "没有可导入的内容；请再获取这些对象的聊天记录"),
            new("Chat partners without messages", "", "Nothing to import; get the chat logs of these partners as well")),
        [ChatIssues.SenderKindUnknown] = new(
            new("无法识别的账号类型", "客户、客服、机器人或系统", "该消息未导入；请改正后重新导入"),
            new("Unknown kind of sender", "客户, 客服, 机器人 or 系统", "The message was held back; correct it and import again")),
        [ChatIssues.ToldTwice] = new(
            new("同一秒里另有内容不同的消息", "与 {0} 中同一段聊天的消息相同", "两者都已导入，可能重复计算；如果是同一段聊天的两种导出，请用 undo 撤销其中一次导入"),
            new("Other words in the same second", "The same messages as in {0} for the same chat", "Both were imported and may count twice; if they are two exports of one chat, take one of the imports back with undo")),
    };
}
