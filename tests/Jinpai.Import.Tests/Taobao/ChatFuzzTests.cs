using System.Text;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Chat exports cut, flipped and recoded at random: never an exception, never a hang, and every message is accounted for.</summary>
public sealed class ChatFuzzTests
{
    private const string Text =
        "当前用户来自\n商品详情页\ntb1234 2026-10-01 14:30:25\n在吗，我的电话13812345678\n旗舰店:小美 2026-10-01 14:30:40\n在的亲\n请问有什么可以帮您\n已读\n由 小美 转交给 小丽\nt***7 (2026-10-01 14:31:05): https://item.taobao.com/item.htm?spm=1&id=612345678901\n"
        + "旗舰店：小丽\n2026-10-01 14:31:30\n有货\n旗舰店:小丽 撤回了一条消息\n---------------\ntb99 --> cntaobao旗舰店:小美 2026/10/2 9:00:00\n订单编号：4123456789012345678\n¥\n旗舰店:小美 --> tb99 2026-10-02 09:00:08\n[图片]\n未读\n";

    private const string WebJson =
        """{"user":"tb1","chats":[{"date":"2026-10-01","time":"10:00:00","sender":"tb1","text":"在吗\n13812345678","imgUrl":""},{"date":"2026-10-01","time":"10:00:05","sender":"旗舰店:小美","text":"","imgUrl":["https://img.alicdn.com/1.jpg"]},{"date":"2026-10-01","time":"10:00:09","sender":"系统消息","text":"由 小美 转交给 小丽"}]}""";

    private const string Log =
        """{"from_id":"cntaobao旗舰店:小美","to_id":"cntaobaotb1","wangwang_eservice_chatlog_get_response":{"count":2,"ret":"10000","msgs":{"msg":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"},{"direction":0,"time":"2026-10-01 10:00:05","content":"在的"}]}}}""";

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var kind in (string[])["text", "json", "log", "sheet"])
            {
                foreach (var (encoding, seed) in kind == "sheet" ? [("none", 5)] : new[] { ("utf-8", 1), ("utf-8-bom", 2), ("utf-16", 3), ("GB18030", 4) })
                {
                    cases.Add(kind, encoding, seed);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Damage_never_ends_in_an_exception_and_every_message_is_accounted_for(string kind, string encoding, int seed)
    {
        var random = new Random(seed);
        var whole = Whole(kind, encoding);
        for (var round = 0; round < 120; round++)
        {
            var bytes = whole.ToArray();
            for (var hits = random.Next(1, 5); hits > 0; hits--)
            {
                bytes = Damage(bytes, random);
            }

            var reading = ChatReading.Of(bytes, "damaged.dat", format: round % 3 == 0 && kind != "sheet" ? Format(kind) : null);
            var where = $"{kind} {encoding} seed {seed} round {round}";
            var result = reading.Result;
            Assert.True(!result.IsRefused || result.Issues.HasErrors, where);
            Assert.True(result.HeldCount <= result.RowCount, where);
            Assert.True(result.HeldCount == 0 || result.Issues.HasErrors, where);
            Assert.True(result.IsRefused || result.RowCount - result.HeldCount == reading.Messages.Count, where);
            Assert.DoesNotContain(reading.Messages, m => m.Contains("13812345678", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_text_cut_off_anywhere_never_tells_more_messages_nor_other_sides()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        var whole = ChatReading.Of(bytes, "a.txt").Messages.Select(Sides).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(whole);
        for (var length = 0; length < bytes.Length; length += 3)
        {
            var reading = ChatReading.Of(bytes[..length], "a.txt");
            var isCutInName = reading.Messages.Count > 0 && !whole.Contains(Sides(reading.Messages[^1]));
            Assert.All(reading.Messages.SkipLast(isCutInName ? 1 : 0), m => Assert.Contains(Sides(m), whole));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("log")]
    public void Json_cut_off_anywhere_is_refused(string kind)
    {
        var bytes = Whole(kind, "utf-8");
        for (var length = 0; length < bytes.Length; length += 2)
        {
            Assert.True(ChatReading.Of(bytes[..length], "a.json").Result.IsRefused, $"{kind} cut at {length}");
        }
    }

    [Fact]
    public void Random_lines_of_chats_in_any_order_are_read_or_told()
    {
        var random = new Random(77);
        var lines = Text.Split('\n');
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 25)).Select(_ => lines[random.Next(lines.Length)])) + "\n";
            var reading = ChatReading.Of(text, format: "taobao.chat");
            Assert.True(reading.Result.IsRefused ? reading.Result.Issues.HasErrors : reading.Result.RowCount - reading.Result.HeldCount == reading.Messages.Count, $"seed 77 round {round}:\n{text}");
        }
    }

    private static string Sides(string message) => string.Join(' ', message.Split(' ')[1..6]);

    private static string Format(string kind) => kind switch
    {
        "text" => "taobao.chat",
        "json" => "taobao.chat_json",
        _ => "taobao.chatlogs",
    };

    private static byte[] Whole(string kind, string encoding) => kind switch
    {
        "sheet" => WebExportTests.Xlsx(("tb1", [["tb1", "1", "2026-10-01 10:00:00", "在吗13812345678", "tb1", "客户"], ["tb1", "2", "2026-10-01 10:00:10", "在的亲", "旗舰店:小美", "客服"]])),
        "text" => EncodingTests.Bytes(Text, encoding),
        "json" => EncodingTests.Bytes(WebJson, encoding),
        _ => EncodingTests.Bytes(Log, encoding),
    };

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..Math.Max(at, 1)];
            case 2:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            default:
                return bytes.Length > 1 ? [.. bytes[..at], .. bytes[(at + 1)..]] : bytes;
        }
    }
}
