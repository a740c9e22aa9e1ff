using System.Text;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>The shapes of chat texts of spec 5.3.</summary>
public sealed class ChatTextTests
{
    private static readonly string[] Expected =
    [
        "10-01 14:30:25 旗舰店:小美 < tb1234 Text/Human 在吗",
        "10-01 14:30:40 旗舰店:小美 > tb1234 Text/Human 在的亲|请问有什么可以帮您",
        "10-01 14:31:05 旗舰店:小美 < tb1234 Text/Human 多久发货",
    ];

    public static TheoryData<string> Shapes =>
    [
        "tb1234 2026-10-01 14:30:25\n在吗\n旗舰店:小美 2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n已读\ntb1234 2026-10-01 14:31:05\n多久发货\n",
        "tb12342026-10-01 14:30:25\n在吗\n旗舰店:小美2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n未读\ntb12342026-10-01 14:31:05\n多久发货\n",
        "tb1234\n2026-10-01 14:30:25\n在吗\n\n旗舰店:小美\n2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n发送中\n\ntb1234\n2026-10-01 14:31:05\n多久发货",
        "tb1234 (2026-10-01 14:30:25): 在吗\n旗舰店:小美 (2026-10-01 14:30:40): 在的亲\n请问有什么可以帮您\ntb1234 (2026-10-01 14:31:05): 多久发货\n",
        "tb1234 --> 旗舰店:小美 2026-10-01 14:30:25\n在吗\n\n旗舰店:小美 --> tb1234 2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n\ntb1234 --> 旗舰店:小美 2026-10-01 14:31:05\n多久发货\n\n",
        "cntaobaotb1234 2026-10-01 14:30:25\n在吗\ncntaobao旗舰店：小美 2026/10/1 14:30:40\n在的亲\n请问有什么可以帮您\n已读\ncntaobaotb1234　2026年10月1日 14:31:05\n多久发货\n",
        "==========\ntb1234（2026-10-01 14:30:25）：在吗\n旗舰店：小美（2026-10-01 14:30:40）：在的亲\n请问有什么可以帮您\n已读\ntb1234（2026-10-01 14:31:05）：多久发货\n==========\n",
        "当前用户来自\n商品详情页\ntb1234 2026-10-01 14:30:25\n在吗\n当前用户来自 商品详情页\n旗舰店:小美 2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n\n已读\n\n原因：【离线留言自动分配】\ntb1234 2026-10-01 14:31:05\n多久发货\n¥\n",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_form_of_head_gives_the_same_messages(string text)
    {
        foreach (var encoding in (Encoding?[])[null, new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")])
        {
            foreach (var lines in (string[])["\n", "\r\n"])
            {
                var reading = ChatReading.Of(text.ReplaceLineEndings(lines), encoding: encoding);

                Assert.Equal("taobao.chat", reading.Result.Format);
                Assert.Equal(Expected, reading.Messages.Select(WithoutLine));
                Assert.Empty(reading.Codes);
                Assert.Equal(3, reading.Result.RowCount);
            }
        }
    }

    [Fact]
    public void Lines_are_those_of_the_heads()
    {
        var reading = ChatReading.Of("tb1234 2026-10-01 14:30:25\n在吗\n\n旗舰店:小美 2026-10-01 14:30:40\n在\n");

        Assert.Equal(["1", "4"], reading.Messages.Select(m => m.Split(' ')[0]));
    }

    [Fact]
    public void Bad_messages_among_good_ones_are_held_back_with_their_place()
    {
        var reading = ChatReading.Of(
            "聊天记录\ntb1234 2026-10-01 14:30:25\n在吗\n旗舰店:小美 2026-13-45 14:30:40\n在的\n旗舰店:小美 2027-10-01 14:30:41\n未来\ntb1234 1999-10-01 14:30:42\n从前\n旗舰店:小美 2026-10-01 14:30:43\n好的\n");

        Assert.Equal(["2 10-01 14:30:25 旗舰店:小美 < tb1234 Text/Human 在吗", "10 10-01 14:30:43 旗舰店:小美 > tb1234 Text/Human 好的"], reading.Messages);
        Assert.Equal((5L, 3L, false), (reading.Result.RowCount, reading.Result.HeldCount, reading.Result.IsRefused));
        Assert.Equal(
            [
                "Error time_invalid 4 '2026-13-45 14:30:40' expected 'Such as 2026-10-01 09:30:00'",
                "Error time_in_future 6 '2027-10-01 14:30:41' expected 'Not after now (2026-11-01T12:00:00Z)'",
                "Error time_out_of_range 8 '1999-10-01 14:30:42' expected 'The years 2000 to 2199'",
                "Warning chat_line_without_head 1 '' expected 'NICK 2024-01-15 14:30:25'",
            ],
            reading.Issues());
    }

    [Fact]
    public void A_transfer_hands_the_buyer_to_the_other_account()
    {
        var reading = ChatReading.Of(
            "tb1234 2026-10-01 10:00:00\n人工\n由 服务助手 转交给 小美\n旗舰店:小美 2026-10-01 10:00:05\n您好\n由 小美 转交给 小丽，原因：【系统识别需干预，售后】\ntb1234 2026-10-01 10:00:30\n还在吗\n旗舰店:小丽 2026-10-01 10:00:40\n在的\n");

        Assert.Equal(
            [
                "1 10-01 10:00:00 旗舰店:服务助手 < tb1234 Text/Human 人工",
                "3 10-01 10:00:00 旗舰店:服务助手 > tb1234 Transfer/Bot 旗舰店:服务助手 转交给 旗舰店:小美 [to 旗舰店:小美]",
                "4 10-01 10:00:05 旗舰店:小美 > tb1234 Text/Human 您好",
                "6 10-01 10:00:05 旗舰店:小美 > tb1234 Transfer/Human 旗舰店:小美 转交给 旗舰店:小丽 [to 旗舰店:小丽]",
                "7 10-01 10:00:30 旗舰店:小丽 < tb1234 Text/Human 还在吗",
                "9 10-01 10:00:40 旗舰店:小丽 > tb1234 Text/Human 在的",
            ],
            reading.Messages);
        Assert.Equal(["Information chat_line_without_time 3 '' expected ''", "Information chat_line_without_time 6 '' expected ''"], reading.Issues());
    }

    [Fact]
    public void Recalls_are_of_the_one_who_took_back()
    {
        var reading = ChatReading.Of(
            "tb1234 --> 旗舰店:小美 2026-10-01 10:00:00\ntb1234 撤回了一条消息\n\n旗舰店:小美 --> tb1234 2026-10-01 10:00:05\n旗舰店:小美 撤回了一条消息\n\n旗舰店:小美 --> tb1234 2026-10-01 10:00:06\n你撤回了一条消息\n\n");

        Assert.Equal(
            [
                "1 10-01 10:00:00 旗舰店:小美 < tb1234 Recall/Human 撤回了一条消息",
                "4 10-01 10:00:05 旗舰店:小美 > tb1234 Recall/Human 撤回了一条消息",
                "7 10-01 10:00:06 旗舰店:小美 > tb1234 Recall/Human 撤回了一条消息",
            ],
            reading.Messages);
        Assert.Empty(reading.Codes);
    }

    [Theory]
    [InlineData("https://item.taobao.com/item.htm?id=612345678901", "Goods", " [p 612345678901]")]
    [InlineData("https://detail.tmall.com/item.htm?spm=a1z10.1-b&skuId=99&id=612345678901&rn=5", "Goods", " [p 612345678901]")]
    [InlineData("http://item.taobao.com/item.htm?itemid=5&amp;id=612345678901", "Goods", " [p 612345678901]")]
    [InlineData("这个 https://item.taobao.com/item.htm?id=612345678901 有货吗", "Text", " [p 612345678901]")]
    [InlineData("纯棉连衣裙\nhttps://item.taobao.com/item.htm?id=612345678901\n¥\n199.00", "Goods", " [p 612345678901]")]
    [InlineData("https://item.taobao.com/item.htm?skuId=612345678901", "Text", "")]
    [InlineData("https://www.example.com/item.htm?id=612345678901", "Text", "")]
    [InlineData("[图片]", "Image", "")]
    [InlineData("https://img.alicdn.com/imgextra/i1/426/O1CN.jpg", "Image", "")]
    [InlineData("[表情]", "Emoji", "")]
    [InlineData("/:026/:^_^", "Emoji", "")]
    [InlineData("订单编号：4123456789012345678", "Order", " [o 4123456789012345678]")]
    [InlineData("订单号: 4123456789012345678\n共1件商品", "Order", " [o 4123456789012345678]")]
    [InlineData("订单编号：4123456789012345678怎么还没发", "Text", "")]
    [InlineData("[自动回复]您好，在的", "Text", "")]
    public void Kinds_products_and_orders_are_read_from_the_text(string body, string kind, string references)
    {
        var message = Assert.Single(ChatReading.Of($"tb1234 --> 旗舰店:小美 2026-10-01 10:00:00\n{body}\n").Messages);

        Assert.StartsWith($"1 10-01 10:00:00 旗舰店:小美 < tb1234 {kind}/Human {body.Replace("\n¥", "", StringComparison.Ordinal).Replace('\n', '|')}", message, StringComparison.Ordinal);
        Assert.EndsWith(references.Length > 0 ? references : body.Replace('\n', '|'), message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_text_is_taken_for_an_image_and_told()
    {
        var reading = ChatReading.Of("旗舰店:小美 --> tb1234 2026-10-01 10:00:00\n已读\ntb1234 --> 旗舰店:小美 2026-10-01 10:00:01\n已读\n");

        Assert.Equal(["1 10-01 10:00:00 旗舰店:小美 > tb1234 Image/Human ", "3 10-01 10:00:01 旗舰店:小美 < tb1234 Text/Human 已读"], reading.Messages);
        Assert.Equal(["Information chat_body_missing 1 '' expected ''"], reading.Issues());
    }

    [Fact]
    public void Several_chats_in_one_file_are_between_their_own_sides()
    {
        var reading = ChatReading.Of(
            "旗舰店:小美 2026-10-01 09:00:00\n早\ntb1 2026-10-01 09:00:10\n一\n旗舰店:小美 2026-10-01 09:00:20\n一答\n--------------------\ntb2 2026-10-01 08:00:00\n二\n旗舰店:小丽 2026-10-01 08:00:20\n二答\ntb1 2026-10-02 08:00:00\n三\n旗舰店:小丽 2026-10-02 08:00:05\n三答\n");

        Assert.Equal(
            [
                "旗舰店:小美 > tb1 Text/Human 早", "旗舰店:小美 < tb1 Text/Human 一", "旗舰店:小美 > tb1 Text/Human 一答",
                "旗舰店:小丽 < tb2 Text/Human 二", "旗舰店:小丽 > tb2 Text/Human 二答", "旗舰店:小丽 < tb1 Text/Human 三", "旗舰店:小丽 > tb1 Text/Human 三答",
            ],
            reading.Messages.Select(m => string.Join(' ', m.Split(' ')[3..])));
        Assert.Empty(reading.Codes);
    }

    [Fact]
    public void Heads_of_two_forms_in_one_file_are_of_their_own_chats()
    {
        var reading = ChatReading.Of("tb8866 --> 甲店旗舰店:阿二 2026-9-1 9:08:30\n好的\n甲店旗舰店:阿二 2026-9-1 9:08:50\n您好\ntb其他人 2026-9-1 9:09:30\n你好\n甲店旗舰店:阿二 2026-9-1 9:09:40\n您好\n");

        Assert.Equal(
            ["甲店旗舰店:阿二 < tb8866 Text/Human 好的", "甲店旗舰店:阿二 > tb8866 Text/Human 您好", "甲店旗舰店:阿二 < tb其他人 Text/Human 你好", "甲店旗舰店:阿二 > tb其他人 Text/Human 您好"],
            reading.Messages.Select(m => string.Join(' ', m.Split(' ')[3..])));
        Assert.Empty(reading.Codes);
    }

    private static string WithoutLine(string message) => message[(message.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
