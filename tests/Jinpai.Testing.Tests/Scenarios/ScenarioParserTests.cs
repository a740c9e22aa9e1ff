using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Testing.Scenarios;

namespace Jinpai.Testing.Tests.Scenarios;

public sealed class ScenarioParserTests
{
    private const string Page = """
        # A page

        Prose with `code`.

        ## First case

        ```rules
        { "zone": "Asia/Shanghai", "dayCut": "02:00" }
        ```
        ```agents
        旗舰店:小美 = 小美, presale, team 一组, from 10-01, to 10-31
        客服2 = 小丽, aftersale
        ```
        ```events
        // a remark
        10-01 10:10:15 buyer tom -> 旗舰店:小美 (goods P1)
        10-01 10:18:10.250 旗舰店:小美 -> tom (auto) #m17: 您好: 在的
        10-01 10:19 旗舰店:小美 -> tom (recall m17)
        10-01 10:20 旗舰店:小美 -> tom (transfer to 客服2): 请稍等
        10-01 10:30:00 order O1 by tom: created, P1 2 x 50.00 adjust -5.00 discount 1.50 paid 93.50, P2 1 x 3 paid 3, postage 6, presale, flag red
        10-01 10:31 order O1 deposit 20.00
        10-02 10:31 order O1 paid
        10-05 10:00 refund R1 of O1 30.00 applied (return, after receipt, line 1, quantity 1)
        10-06 10:00 refund R1 completed
        horizon 11-20
        ```
        ```answer
        agent 小美 10-01..10-03: received 1, enquiry_conversion 1/2
        shop 10-01: sales immature
        order O1: creation 小美, payment silent
        reception 旗舰店:小美 tom 10-01: enquiry by exception
        ```
        Because: the first
        and the second reason.

        ## Second case

        ```events
        10-01 10:10 buyer tom -> a: 在吗
        ```
        ```answer
        team 一组 10-01: received 1
        ```
        Because: so.
        """;

    private static ScenarioDocument Parsed => ScenarioParser.Parse("a.md", Page);

    private static ScenarioCase First => Parsed.Cases[0];

    [Fact]
    public void A_page_has_a_title_and_cases_with_places_and_reasons()
    {
        Assert.Empty(Parsed.Issues);
        Assert.Equal("A page", Parsed.Title);
        Assert.Equal(["First case:5", "Second case:36"], Parsed.Cases.Select(c => $"{c.Title}:{c.Line}"));
        Assert.Equal("the first and the second reason.", First.Because);
        Assert.Contains("\"dayCut\": \"02:00\"", First.RulesJson, StringComparison.Ordinal);
        Assert.Null(Parsed.Cases[1].RulesJson);
        Assert.Null(Parsed.Cases[1].Horizon);
    }

    [Fact]
    public void Agents_are_read_with_role_team_and_days()
    {
        Assert.Equal(
            new AgentRecord(new AccountId("旗舰店:小美"), new AgentId("小美"), "一组", AgentRole.Presale, null, null, null, new BusinessDay(2026, 10, 1), new BusinessDay(2026, 10, 31), 11),
            First.Agents[0]);
        Assert.Equal(AgentRole.Aftersale, First.Agents[1].Role);
    }

    [Fact]
    public void Messages_are_read_with_kind_class_id_and_text()
    {
        var account = new AccountId("旗舰店:小美");
        var tom = new BuyerKey("tom");
        Assert.Equal(
            [
                new MessageSent(At("2026-10-01T02:10:15Z"), account, tom, MessageDirection.Buyer, MessageKind.Goods, MessageClass.Human, default, "", "P1", null, null, 16),
                new MessageSent(At("2026-10-01T02:18:10.250Z"), account, tom, MessageDirection.Agent, MessageKind.Text, MessageClass.Auto, MessageId.Parse("m17"), "您好: 在的", null, null, null, 17),
                new MessageSent(At("2026-10-01T02:19:00Z"), account, tom, MessageDirection.Agent, MessageKind.Recall, MessageClass.Human, MessageId.Parse("m17"), "", null, null, null, 18),
                new MessageSent(At("2026-10-01T02:20:00Z"), account, tom, MessageDirection.Agent, MessageKind.Transfer, MessageClass.Human, default, "请稍等", null, null, new AccountId("客服2"), 19),
            ],
            First.Messages);
    }

    [Fact]
    public void An_order_is_collected_over_its_lines()
    {
        var order = Assert.Single(First.Orders);
        Assert.Equal((At("2026-10-01T02:30:00Z"), At("2026-10-01T02:31:00Z"), At("2026-10-02T02:31:00Z")), (order.CreatedAt, order.DepositPaidAt, order.PaidAt));
        Assert.Equal((new Money(2000), new Money(600), "red", true), (order.DepositAmount, order.PostFee, order.Flag, order.IsPresale));
        Assert.Equal(
            [
                new OrderLine("1", "P1", null, 2, new Money(5000), new Money(9350), new Money(150), new Money(-500)),
                new OrderLine("2", "P2", null, 1, new Money(300), new Money(300), Money.Zero, Money.Zero),
            ],
            order.Lines);
    }

    [Fact]
    public void A_refund_is_collected_over_its_lines()
    {
        var refund = Assert.Single(First.Refunds);
        Assert.Equal((RefundType.Return, RefundStage.AfterReceipt, RefundStatus.Success, "1", 1L), (refund.Type, refund.Stage, refund.Status, refund.LineId, refund.Quantity));
        Assert.Equal((At("2026-10-05T02:00:00Z"), At("2026-10-06T02:00:00Z"), new Money(3000)), (refund.AppliedAt, refund.CompletedAt, refund.Amount));
        Assert.Equal(At("2026-11-19T16:00:00Z"), First.Horizon);
    }

    [Fact]
    public void An_answer_is_read_as_subjects_with_figures()
    {
        Assert.Equal(
            [
                "Agent 小美  2026-10-01..2026-10-03: received=1 enquiry_conversion=1/2",
                "Shop   2026-10-01: sales=immature",
                "Order O1  : creation=小美 payment=silent",
                "Reception 旗舰店:小美 tom 2026-10-01: enquiry=by exception",
            ],
            First.Expectations.Select(e => $"{e.Kind} {e.Name} {e.Buyer} {e.Days}: {string.Join(' ', e.Figures.Select(f => $"{f.Name}={f.Text}"))}"));
    }

    [Fact]
    public void Times_are_in_the_zone_of_the_rules()
    {
        var page = Page.Replace("Asia/Shanghai", "Europe/Berlin", StringComparison.Ordinal);
        Assert.Equal(At("2026-10-01T08:10:15Z"), ScenarioParser.Parse("a.md", page).Cases[0].Messages[0].At);
    }

    [Theory]
    [InlineData("# A page", "", 1)]
    [InlineData("10-01 10:19 旗", "10-01 25:19 旗", 18)]
    [InlineData("10-01 10:19 旗", "02-30 10:19 旗", 18)]
    [InlineData("(recall m17)", "(recal m17)", 18)]
    [InlineData("旗舰店:小美 -> tom (recall m17)", "旗舰店:小美 tom (recall m17)", 18)]
    [InlineData("2 x 50.00", "2 x 50.001", 20)]
    [InlineData("presale, flag", "pressale, flag", 20)]
    [InlineData("order O1 paid", "order O2 paid", 22)]
    [InlineData("order O1 paid", "order O1 paid 3", 22)]
    [InlineData("deposit 20.00", "deposit", 21)]
    [InlineData("refund R1 completed", "refund R2 completed", 24)]
    [InlineData("(return, after", "(returned, after", 23)]
    [InlineData("horizon 11-20", "horizon 31-20", 25)]
    [InlineData("presale, team", "presales, team", 11)]
    [InlineData("客服2 = 小丽", "客服2 小丽", 12)]
    [InlineData("received 1, enq", "received, enq", 28)]
    [InlineData("10-01..10-03", "10-03..10-01", 28)]
    [InlineData("order O1: creation", "orders O1: creation", 30)]
    [InlineData("Because: so.", "so.", 36)]
    [InlineData("```answer\nteam", "```answers\nteam", 41)]
    [InlineData("{ \"zone\"", "{ zone", 8)]
    [InlineData("Asia/Shanghai", "Asia/Nowhere", 8)]
    public void A_fault_is_told_with_its_line(string from, string to, int line)
    {
        var text = Page.ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        var issues = ScenarioParser.Parse("a.md", text.Replace(from, to, StringComparison.Ordinal)).Issues;
        Assert.NotEmpty(issues);
        Assert.Equal(("a.md", (long?)line), (issues[0].Origin.File, issues[0].Origin.Line));
    }

    [Fact]
    public void A_case_without_events_goes_on_with_those_of_the_case_before()
    {
        var text = Page + "\n\n## Third case\n```rules\n{ \"dayCut\": \"02:00\" }\n```\n```answer\nteam 一组 10-01: received 0\n```\nBecause: the same, cut otherwise.\n";
        var document = ScenarioParser.Parse("a.md", text);
        Assert.Empty(document.Issues);
        Assert.Equal(document.Cases[1].Messages, document.Cases[2].Messages);
        Assert.Null(document.Cases[1].RulesJson);
        Assert.NotNull(document.Cases[2].RulesJson);
    }

    [Fact]
    public void A_first_case_without_events_is_a_fault()
    {
        var issue = Assert.Single(ScenarioParser.Parse("a.md", "# A page\n```answer\nshop 10-01: received 1\n```\nBecause: so.\n").Issues);
        Assert.Equal("a case without events", issue.Found);
    }

    [Fact]
    public void A_time_that_ends_in_Z_is_in_UTC()
    {
        var document = ScenarioParser.Parse("a.md", Page.Replace("10-01 10:19 ", "10-01 10:19Z ", StringComparison.Ordinal));
        Assert.Equal(At("2026-10-01T10:19:00Z"), document.Cases[0].Messages[2].At);
    }

    [Fact]
    public void A_page_reads_the_same_under_every_culture() => Cultures.Each(() => Assert.Equal(new Money(9350), First.Orders[0].Lines[0].PaidAmount));

    private static Instant At(string text) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
}
