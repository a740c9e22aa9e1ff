namespace Jinpai.Import.Tests.Taobao;

/// <summary>Chat logs and chat partners of the open platform.</summary>
public sealed class ChatLogTests
{
    private const string Mapping = "Information chat_direction_mapping /direction '' expected ''";

    [Fact]
    public void Direction_0_is_the_agent_and_the_preview_says_so()
    {
        var reading = ChatReading.Of(
            """
            {"from_id":"cntaobao旗舰店:小美","to_id":"cntaobaotb1","wangwang_eservice_chatlog_get_response":{"count":3,"ret":"10000","msgs":{"msg":[
            {"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"},
            {"direction":0,"time":"2026-10-01 10:00:05","content":"在的"},
            {"direction":"0","time":"2026-10-01 10:00:06","content":"由 小美 转交给 小丽"}]}}}
            """,
            "log.json");

        Assert.Equal("taobao.chatlogs", reading.Result.Format);
        Assert.Equal(
            [
                "2 10-01 10:00:00 旗舰店:小美 < tb1 Text/Human 在吗",
                "3 10-01 10:00:05 旗舰店:小美 > tb1 Text/Human 在的",
                "4 10-01 10:00:06 旗舰店:小美 > tb1 Transfer/Human 旗舰店:小美 转交给 旗舰店:小丽 [to 旗舰店:小丽]",
            ],
            reading.Messages);
        Assert.Equal([Mapping], reading.Issues());
    }

    [Theory]
    [InlineData("""{"from_id":"店:小美","to_id":"tb1","chatlog_get_response":{"count":1,"msgs":{"msg":{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}}}}""")]
    [InlineData("""{"chatlog_get_response":{"msgs":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}],"count":1},"from_id":"店:小美","to_id":"tb1"}""")]
    [InlineData("""[{"chat_id":"店:小美","chatpeers":{"chatpeer":{"uid":"cntaobaotb1","date":"2026-10-01","msgs":{"msg":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}]}}}}]""")]
    [InlineData("""{"from_id":"店:小美","to_id":"tb1","direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}""")]
    public void A_list_of_one_may_be_the_one_and_the_sides_may_stand_anywhere_around(string json)
    {
        var reading = ChatReading.Of(json, "log.json");

        Assert.Equal(["1 10-01 10:00:00 店:小美 < tb1 Text/Human 在吗"], reading.Messages);
        Assert.Equal([Mapping], reading.Issues());
    }

    [Fact]
    public void Bad_messages_among_good_ones_are_held_back_with_their_place()
    {
        var reading = ChatReading.Of(
            """
            {"from_id":"店:小美","to_id":"tb1","count":5,"msgs":{"msg":[
            {"direction":2,"time":"2026-10-01 10:00:00","content":"a"},
            {"direction":0,"time":"2026-10-01 25:00:00","content":"b"},
            {"direction":0,"content":"c"},
            {"time":"2026-10-01 10:00:03","content":"d"},
            {"direction":0,"time":"2026-10-01 10:00:04"}]}}
            """,
            "log.json");

        Assert.Equal(["6 10-01 10:00:04 店:小美 > tb1 Text/Human  [?]"], reading.Messages);
        Assert.Equal(
            [
                "Error choice_unknown 2/direction '2' expected 'One of: 0, 1'",
                "Error time_invalid 3/time '2026-10-01 25:00:00' expected 'Such as 2026-10-01 09:30:00'",
                "Error cell_empty 4/time '' expected 'A value'",
                "Error cell_empty 5/direction '' expected 'A value'",
                Mapping,
            ],
            reading.Issues());
    }

    [Fact]
    public void Logs_without_sides_failed_answers_and_missing_messages_are_told()
    {
        var nobody = ChatReading.Of("""{"msgs":{"msg":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}]}}""", "log.json");
        var failed = ChatReading.Of("""{"from_id":"店:小美","to_id":"tb1","chatlog_get_response":{"count":0,"ret":"40000","msgs":{}}}""", "log.json");
        var fewer = ChatReading.Of("""{"from_id":"店:小美","to_id":"tb1","count":9,"msgs":{"msg":[{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}]}}""", "log.json");

        Assert.True(nobody.Result.IsRefused);
        Assert.Equal(["Error chat_peers_missing 1 '' expected 'from_id (the account) and to_id (the buyer) beside the messages'", Mapping], nobody.Issues());
        Assert.Contains("Error chat_log_failed 1/ret '40000' expected 'A result with ret 10000'", failed.Issues());
        Assert.Contains("Warning chat_count_differs 1/count '1' expected '9 messages'", fewer.Issues());
        Assert.Single(fewer.Messages);
    }

    [Fact]
    public void Sides_the_other_way_round_are_exchanged_with_a_warning()
    {
        var reading = ChatReading.Of("""{"from_id":"tb1","to_id":"店:小美","msgs":{"msg":[{"direction":0,"time":"2026-10-01 10:00:00","content":"在吗"},{"direction":1,"time":"2026-10-01 10:00:01","content":"在"}]}}""", "log.json");

        Assert.Equal(["1 10-01 10:00:00 店:小美 < tb1 Text/Human 在吗", "1 10-01 10:00:01 店:小美 > tb1 Text/Human 在"], reading.Messages);
        Assert.Equal(["Warning chat_roles_swapped 1/from_id '' expected 'An account as from_id'", Mapping], reading.Issues());
    }

    [Fact]
    public void Partners_without_messages_are_recognised()
    {
        var reading = ChatReading.Of("""{"wangwang_eservice_chatpeers_get_response":{"chatpeers":{"chatpeer":[{"uid":"cntaobaotb1","date":"2026-10-01"},{"uid":"cntaobaotb2","date":"2026-10-01"}]},"count":2,"ret":"10000"}}""", "peers.json");

        Assert.Equal("taobao.chatlogs", reading.Result.Format);
        Assert.Equal([Mapping, "Information chat_peers_only  '2' expected ''"], reading.Issues());
    }

    [Fact]
    public void Times_are_at_the_platforms_clock_whatever_the_shops_zone()
    {
        var sink = new ChatReading.LogSink();
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.json", """{"from_id":"店:小美","to_id":"tb1","msgs":{"msg":{"direction":1,"time":"2026-10-01 10:00:00","content":"在吗"}}}""");
        Assert.Single(Reading.Plan([path], zone: "America/New_York").Files).Read(sink, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["1 10-01 10:00:00 店:小美 < tb1 Text/Human 在吗"], sink.Messages);
    }
}
