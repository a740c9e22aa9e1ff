using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>One chat from several exports, end to end: counted once, or said to be there twice. Personal data in texts is masked on the way.</summary>
public sealed class ChatOverlapTests : IDisposable
{
    private const string Text =
        "tb1 --> 旗舰店:小美 2026-10-01 10:00:00\n在吗\n\n旗舰店:小美 --> tb1 2026-10-01 10:00:05\n在的亲， 请问\n\ntb1 --> 旗舰店:小美 2026-10-01 10:00:09\n电话13812345678\n\ntb1 --> 旗舰店:小美 2026-10-01 10:00:09\n电话13812345678\n\n旗舰店:小美 --> tb1 2026-10-01 10:00:20\n[图片]\n\n";

    private const string Json =
        """{"user":"tb1","chats":[{"date":"2026-10-01","time":"10:00:00","sender":"tb1","text":"在吗"},{"date":"2026-10-01","time":"10:00:05","sender":"旗舰店:小美","text":"在的亲，请问"},{"date":"2026-10-01","time":"10:00:09","sender":"tb1","text":"电话13812345678"},{"date":"2026-10-01","time":"10:00:09","sender":"tb1","text":"电话13812345678"},{"date":"2026-10-01","time":"10:00:20","sender":"旗舰店:小美","text":"","imgUrl":"https://img.alicdn.com/1.jpg"}]}""";

    private const string Log =
        """{"from_id":"cntaobao旗舰店:小美","to_id":"cntaobaotb1","msgs":{"msg":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"},{"direction":0,"time":"2026-10-01 10:00:05","content":"在的亲，请问"},{"direction":1,"time":"2026-10-01 10:00:09","content":"电话13812345678"},{"direction":1,"time":"2026-10-01 10:00:09","content":"电话13812345678"},{"direction":0,"time":"2026-10-01 10:00:20","content":"[图片]"}]}}""";

    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_same_chat_as_text_json_and_log_counts_once_in_any_order()
    {
        Assert.Equal((5, 0), NewAndKnown(Import("a.txt", Text)));
        Assert.Equal((0, 5), NewAndKnown(Import("b.json", Json)));
        Assert.Equal((0, 5), NewAndKnown(Import("c.json", Log)));
        var once = Figures(_desk);

        using var other = Desk.WithShop();
        Assert.Equal((5, 0), NewAndKnown(Import("c.json", Log, other)));
        Assert.Equal((0, 5), NewAndKnown(Import("a.txt", Text, other)));
        Assert.Equal(once, Figures(other));
    }

    [Fact]
    public void The_same_chat_masked_and_kept_counts_once()
    {
        Assert.Equal((5, 0), NewAndKnown(Import("a.txt", Text)));
        Assert.Equal((0, 5), NewAndKnown(Import("b.txt", Text + "\n", _desk, "--keep-personal-data")));
    }

    [Fact]
    public void The_same_chat_with_ids_or_in_other_words_is_told()
    {
        Import("a.txt", Text);
        var withIds = Import("ids.csv", "account,buyer,sent_at,direction,message_id,content\n旗舰店:小美,tb1,2026-10-01 10:00:00,buyer,1,在吗\n旗舰店:小美,tb1,2026-10-01 10:00:05,agent,2,在的亲， 请问\n旗舰店:小美,tb1,2026-10-01 11:00:05,agent,3,别的\n");
        var otherWords = Import("w.json", Json.Replace("在吗", "在吗?", StringComparison.Ordinal));

        Assert.Equal(("2", "a.txt"), Told(withIds));
        Assert.Equal("1", Told(otherWords).Count);
        Assert.Null(Issue(Import("more.txt", "tb1 --> 旗舰店:小美 2026-10-01 12:00:00\n还在吗\n"), "chat_told_twice"));
    }

    [Fact]
    public void Texts_are_masked_in_the_store_unless_they_are_kept()
    {
        Import("a.txt", Text);
        var kept = Desk.WithShop();
        Import("a.txt", Text, kept, "--keep-personal-data");

        Assert.Contains("138********", Explain(_desk), StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", Explain(_desk), StringComparison.Ordinal);
        Assert.Contains("13812345678", Explain(kept), StringComparison.Ordinal);
        kept.Dispose();
    }

    [Fact]
    public void Automatic_replies_of_a_text_are_known_by_the_prefix_of_the_rules()
    {
        Import("a.txt", "tb1 --> 旗舰店:小美 2026-10-01 10:00:00\n在吗\n\n旗舰店:小美 --> tb1 2026-10-01 10:00:01\n[自动回复]您好\n\n旗舰店:小美 --> tb1 2026-10-01 10:00:31\n在的\n\n");
        var rules = _desk.Write("rules.json", """{ "autoReplyPrefix": "[自动回复]" }""");
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        var without = FirstResponse(_desk);
        _desk.Run("replay", "--shop", Desk.ShopCode, "--rules", rules).Expect(0);

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(31)), (without, FirstResponse(_desk)));
    }

    [Fact]
    public void Accounts_of_earlier_imports_and_of_the_same_import_tell_who_the_shop_is()
    {
        const string nicks = "云裳 2026-10-01 10:00:00\n您好\nlily 2026-10-01 10:00:10\n在吗\n";
        Assert.NotNull(Issue(Import("a.txt", nicks, _desk, code: 1), "chat_shop_unknown"));

        var together = _desk.Run("import", _desk.Write("f/z.txt", nicks), _desk.Write("f/agents.csv", "account,agent\n云裳,小美\n"), "--shop", Desk.ShopCode, "--format", "json");
        together.Expect(0);
        Assert.Equal(2, JsonNode.Parse(together.Out)!["files"]!.AsArray().Single(f => f!["format"]!.GetValue<string>() == "taobao.chat")!["new"]!.GetValue<int>());
        Assert.Equal((2, 0), NewAndKnown(Import("b.txt", nicks.Replace("10-01", "10-02", StringComparison.Ordinal))));
    }

    private JsonNode Import(string name, string content, Desk? desk = null, string? option = null, int code = 0)
    {
        desk ??= _desk;
        var ran = desk.Run(["import", desk.Write(name, content), "--shop", Desk.ShopCode, "--format", "json", .. option is null ? Array.Empty<string>() : [option]]);
        ran.Expect(code);
        return JsonNode.Parse(ran.Out)!;
    }

    private static (int New, int Known) NewAndKnown(JsonNode json)
    {
        Assert.Null(Issue(json, "chat_told_twice"));
        return (json["new"]!.GetValue<int>(), json["known"]!.GetValue<int>());
    }

    private static JsonNode? Issue(JsonNode json, string code) => json["issues"]!.AsArray().FirstOrDefault(i => i!["code"]!.GetValue<string>() == code);

    private static (string Count, string File) Told(JsonNode json)
    {
        var example = Issue(json, "chat_told_twice")!["examples"]![0]!;
        var expected = example["expected"]!.GetValue<string>();
        return (example["found"]!.GetValue<string>(), expected.Contains("a.txt", StringComparison.Ordinal) ? "a.txt" : expected);
    }

    private static string Figures(Desk desk) => string.Join('\n', desk.ReplayedHashes().OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key} {h.Value}"));

    private static TimeSpan FirstResponse(Desk desk)
    {
        using var reader = desk.Shop().Read();
        var round = Assert.Single(Assert.Single(reader.Receptions(Core.DaySpan.Of(new Core.BusinessDay(2026, 10, 1)))).Rounds);
        return round.AnsweredAt!.Value - round.AskedAt;
    }

    private static string Explain(Desk desk)
    {
        using var reader = desk.Shop().Read();
        return string.Join('\n', reader.History(new Core.BuyerKey("tb1"), Replay.Rules.RuleBook.Default)!.Lines.Select(line => line.Message.Content));
    }
}
