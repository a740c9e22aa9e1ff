namespace Jinpai.Import.Tests.Taobao;

/// <summary>Who is the shop and who the buyer; which line is a head. Never a silent guess.</summary>
public sealed class ChatSidesTests
{
    private const string TwoNicks = "云裳 2026-10-01 10:00:00\n您好\nlily 2026-10-01 10:00:10\n在吗\n云裳 2026-10-01 10:00:20\n在的\nlily 2026-10-01 10:00:30\n好\n";

    [Fact]
    public void Two_plain_nicks_are_refused_with_what_to_do()
    {
        var reading = ChatReading.Of(TwoNicks);

        Assert.True(reading.Result.IsRefused);
        Assert.Empty(reading.Messages);
        Assert.Equal(["Error chat_shop_unknown  '2' expected 'Accounts such as SHOP:NAME, or a list of accounts imported before'"], reading.Issues());
    }

    [Theory]
    [InlineData("云裳")]
    [InlineData("云裳:小美")]
    public void Known_accounts_tell_who_the_shop_is(string account)
    {
        var reading = ChatReading.Of(TwoNicks, accounts: [account]);

        Assert.Equal(4, reading.Messages.Count);
        Assert.Equal("1 10-01 10:00:00 云裳 > lily Text/Human 您好", reading.Messages[0]);
        Assert.Empty(reading.Codes);
    }

    [Theory]
    [InlineData("云裳女装旗舰店 2026-10-01 10:00:00\n您好\nlily 2026-10-01 10:00:10\n在吗\n", "云裳女装旗舰店")]
    [InlineData("云裳 2026-10-01 10:00:00\n您好\nl***y 2026-10-01 10:00:10\n在吗\n", "云裳")]
    [InlineData("当前用户来自 云裳\n云裳 2026-10-01 10:00:00\n您好\n云裳 2026-10-01 10:00:05\n在\nlily 2026-10-01 10:00:10\n在吗\nlily 2026-10-01 10:00:11\n在吗\n", "云裳")]
    [InlineData("云裳 --> lily 2026-10-01 10:00:00\n您好\nmimi --> 云裳 2026-10-01 10:00:10\n在吗\n", "云裳")]
    [InlineData("云裳:小美 --> 代运营:小王 2026-10-01 10:00:00\n您好\nmimi --> 云裳:小丽 2026-10-01 10:00:10\n在吗\n", "云裳")]
    public void The_files_own_evidence_tells_who_the_shop_is(string text, string shop)
    {
        var reading = ChatReading.Of(text);

        Assert.Empty(reading.Codes);
        Assert.All(reading.Messages, m => Assert.StartsWith(shop, m.Split(' ')[3], StringComparison.Ordinal));
    }

    [Fact]
    public void Two_shops_in_one_file_are_refused()
    {
        var reading = ChatReading.Of("甲店:一 --> lily 2026-10-01 10:00:00\n您好\nmimi --> 乙店:二 2026-10-01 10:00:10\n在吗\n");

        Assert.Equal(["Error chat_shop_unclear  '乙店, 甲店' expected 'Chats of one shop, or a list of accounts imported before'"], reading.Issues());
        Assert.Equal(["1 10-01 10:00:00 甲店:一 > lily Text/Human 您好"], ChatReading.Of("甲店:一 --> lily 2026-10-01 10:00:00\n您好\nmimi --> 乙店:二 2026-10-01 10:00:10\n在吗\n", accounts: ["甲店:一"]).Messages);
    }

    [Fact]
    public void A_shop_that_the_accounts_do_not_name_is_a_warning()
    {
        var reading = ChatReading.Of("别家店:一 --> lily 2026-10-01 10:00:00\n您好\n", accounts: ["旗舰店:小美"]);

        Assert.Equal(["Warning chat_accounts_new  '别家店' expected '旗舰店'"], reading.Issues());
    }

    [Fact]
    public void A_chat_of_colleagues_is_the_files_own_accounts()
    {
        var reading = ChatReading.Of("店:小丽 --> 店:小美 2026-10-01 10:00:00\n值班？\n店:小美 --> 店:小丽 2026-10-01 10:00:05\n我\nlily --> 店:小美 2026-10-01 10:01:00\n在吗\n");

        Assert.Equal(["店:小美 < 店:小丽", "店:小美 > 店:小丽", "店:小美 < lily"], reading.Messages.Select(Sides));
        Assert.Empty(reading.Codes);

        var open = ChatReading.Of("店:小丽 --> 店:小美 2026-10-01 10:00:00\n值班？\n店:小强 --> lily 2026-10-01 10:00:05\n我\n");
        Assert.Equal(["店:小美 < 店:小丽", "店:小强 > lily"], open.Messages.Select(Sides));
        Assert.Equal(["Information chat_between_accounts 1 '店:小丽 --> 店:小美' expected ''"], open.Issues());
    }

    [Fact]
    public void Words_to_nobody_are_held_back_unless_the_file_is_named_for_the_buyer()
    {
        const string text = "店:小美 2026-10-01 10:00:00\n会员日\n";
        var unnamed = ChatReading.Of(text);
        var named = ChatReading.Of(text, "与tb77的聊天记录.txt");

        Assert.Equal(["Error chat_buyer_unknown 1 '' expected 'Words of the buyer in the same chat, or a file named 与NICK的聊天记录'"], unnamed.Issues());
        Assert.Equal((1L, 1L), (unnamed.Result.RowCount, unnamed.Result.HeldCount));
        Assert.Equal(["1 10-01 10:00:00 店:小美 > tb77 Text/Human 会员日"], named.Messages);
        Assert.Equal(["Warning chat_buyer_from_name 1 '' expected ''"], named.Issues());
    }

    [Fact]
    public void A_question_to_one_of_several_accounts_is_held_back_if_none_answers()
    {
        var reading = ChatReading.Of("tb1 2026-10-01 10:00:00\n一\n店:小美 2026-10-01 10:00:05\n答\ntb2 2026-10-01 10:00:10\n没人\ntb3 2026-10-01 10:01:10\n三\n店:小丽 2026-10-01 10:01:15\n答\n");

        Assert.Equal(["店:小美 < tb1", "店:小美 > tb1", "店:小丽 < tb3", "店:小丽 > tb3"], reading.Messages.Select(Sides));
        Assert.Equal(["Error chat_account_unknown 5 '' expected 'Words of an agent in the same chat, or one file for each account'"], reading.Issues());
    }

    [Fact]
    public void Changes_of_the_account_and_words_between_buyers_are_told()
    {
        var changed = ChatReading.Of("tb1 2026-10-01 10:00:00\n一\n店:小美 2026-10-01 10:00:05\n答\ntb1 2026-10-01 10:00:10\n二\n店:小丽 2026-10-01 10:00:15\n答\n");
        var between = ChatReading.Of("tb1 2026-10-01 10:00:00\n一\n店:小美 2026-10-01 10:00:05\n答\n店:小美 2026-10-01 11:00:05\n亲\ntb2 2026-10-01 11:00:10\n二\n");

        Assert.Equal(["Warning chat_account_assumed 7 '店:小丽' expected 'A transfer by 店:小美'"], changed.Issues());
        Assert.Equal(["Warning chat_partner_assumed 5 '' expected 'A line between the chats'"], between.Issues());
    }

    [Theory]
    [InlineData("预计送达时间2026-10-09 10:00:00", false)]
    [InlineData("您的快递已于2026-09-28 10:00:00", false)]
    [InlineData("物流显示2026-09-28 10:00:00", true)]
    public void A_text_that_ends_in_a_time_stays_a_text(string text, bool isTold)
    {
        var reading = ChatReading.Of($"tb1 2026-10-01 10:00:00\n到哪了\n店:小美 2026-10-01 10:00:05\n查到了\n{text}\n请留意\ntb1 2026-10-01 10:00:10\n好\n");

        Assert.Equal(["到哪了", $"查到了|{text}|请留意", "好"], reading.Messages.Select(m => string.Join(' ', m.Split(' ')[7..])));
        Assert.Equal(isTold ? ["chat_head_doubtful"] : [], reading.Codes);
    }

    [Fact]
    public void A_buyer_who_wrote_once_is_a_buyer()
    {
        var reading = ChatReading.Of("lily 2026-10-01 10:00:00\n在吗\n店:小美 2026-10-01 10:00:05\n在\n小熊饼干 2026-10-01 10:30:00\n有货吗\n店:小美 2026-10-01 10:30:05\n有\n晴天 2026-10-01 10:40:00\n？\n");

        Assert.Equal(["店:小美 < lily", "店:小美 > lily", "店:小美 < 小熊饼干", "店:小美 > 小熊饼干", "店:小美 < 晴天"], reading.Messages.Select(Sides));
        Assert.Empty(reading.Codes);
    }

    [Fact]
    public void Other_texts_are_no_chats()
    {
        Assert.Equal("format_unknown", Assert.Single(ChatReading.Of("今天开会\n明天也开会\n").Codes));
        Assert.Equal("neutral.ratings", Reading.Of("account,buyer,rated_at\n店:小美,tb1,2026-10-01 10:00:00\n").Result.Format);
        Assert.True(ChatReading.Of("今天开会\n", format: "taobao.chat").Result.IsRefused);
    }

    private static string Sides(string message) => string.Join(' ', message.Split(' ')[3..6]);
}
