using CsCheck;
using Jinpai.Core.Records;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Silence;

/// <summary>Texts that are only shown hold no row back; names that lost letters and names with wide colons are told.</summary>
public sealed class ShownTextTests
{
    [Fact]
    public void A_long_title_is_cut_at_a_whole_letter_and_the_order_stays() => Gen.Select(Gen.Int[1, 1400], Pick.Of("连衣裙", "a", "😀", "é")).Sample(
        (count, piece) =>
        {
            var title = string.Concat(Enumerable.Repeat(piece, count));
            var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("宝贝标题", title))));
            var kept = Assert.Single(reading.Sink.Of<OrderSnapshot>()).Totals!.Title!;
            Assert.StartsWith(kept, title, StringComparison.Ordinal);
            Assert.InRange(kept.Length, Math.Min(title.Length, 999), 1000);
            Assert.False(char.IsHighSurrogate(kept[^1]));
            Assert.Equal(title.Length > 1000 ? ["text_cut"] : (string[])[], reading.Codes);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 60);

    [Fact]
    public void Notes_of_events_and_reasons_of_refunds_are_cut_too()
    {
        var text = new string('长', 1500);
        var events = Reading.Of($"agent,day,event,count,note\n小美,2026-10-01,training,1,{text}\n");
        var refunds = Reading.Of($"refund_id,order_id,applied_at,amount,reason\nR1,O1,2026-10-01 10:00:00,1,{text}\n");
        Assert.Equal((1, 1), (events.Sink.Of<AgentEventRecord>().Count(), refunds.Sink.Of<RefundRecord>().Count()));
        Assert.Equal(["text_cut", "text_cut"], [.. events.Codes, .. refunds.Codes]);
    }

    [Fact]
    public void An_account_with_a_wide_colon_is_that_with_a_half_wide_one_and_told()
    {
        var reading = Reading.Of("account,buyer,sent_at,direction\n示例店：小美,b,2026-10-01 10:00:00,agent\n示例店:小美,b,2026-10-01 10:00:05,agent\n");
        Assert.All(reading.Sink.Messages, message => Assert.Contains("|示例店:小美|", message, StringComparison.Ordinal));
        Assert.Equal(2, reading.First("name_colon_folded").Origin.Line);
    }

    [Theory]
    [InlineData("小\uFFFD")]
    [InlineData("??")]
    [InlineData("店:??")]
    [InlineData("é˜¿å¼º")]
    [InlineData("å°\u008fç¾\u008e")]
    public void A_name_that_lost_letters_is_told(string name) =>
        Assert.Contains("text_damaged", Reading.Of($"account,buyer,sent_at,direction\n{name},b,2026-10-01 10:00:00,agent\n").Codes);

    [Theory]
    [InlineData("小美")]
    [InlineData("José")]
    [InlineData("Müller")]
    [InlineData("店铺·一号")]
    public void A_sound_name_is_no_damage(string name) =>
        Assert.Empty(Reading.Of($"account,buyer,sent_at,direction\n{name},b,2026-10-01 10:00:00,agent\n").Codes);
}
