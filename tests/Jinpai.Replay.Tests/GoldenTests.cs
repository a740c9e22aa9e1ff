using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Tests;

/// <summary>The golden cases that concern one buyer.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Two_questions_before_one_answer_are_one_round_of_475_seconds()
    {
        var reception = Assert.Single(new Chat().Buyer("10:10:15").Buyer("10:15:20").Agent("10:18:10").Replay().Receptions);
        var round = Assert.Single(reception.Rounds);
        Assert.Equal(TimeSpan.FromSeconds(475), round.Wait(TimeSpan.FromSeconds(600)));
        Assert.Equal(DropReason.None, reception.Dropped);
    }

    [Fact]
    public void Ten_questions_without_an_answer_are_one_unanswered_round()
    {
        var chat = new Chat();
        for (var i = 0; i < 10; i++)
        {
            chat.Buyer($"10:0{i % 3}:1{i}");
        }

        var facts = chat.Replay();
        var reception = Assert.Single(facts.Receptions);
        Assert.Null(Assert.Single(reception.Rounds).AnsweredAt);
        Assert.True(reception.IsUnanswered);
        Assert.Equal(FaultKind.Unanswered, Assert.Single(facts.Faults).Kind);
    }

    [Fact]
    public void Order_in_the_same_second_as_the_last_reply_is_credited_to_it()
    {
        var credit = Assert.Single(new Chat().Buyer("10:00:00").Agent("10:01:00").Order("1", "10:01:00").Replay().Credits);
        Assert.Equal("A", credit.Winner?.Agent.Value);
    }

    [Fact]
    public void Replies_after_the_order_do_not_take_it_away()
    {
        var facts = new Chat().Buyer("09:59:00").Agent("10:00:00").Buyer("10:04:00", "B").Agent("10:05:00", "B").Agent("10:20:00", "B")
            .Order("1", "10:03:00").Replay(explain: true);
        var credit = Assert.Single(facts.Credits);
        Assert.Equal("A", credit.Winner?.Agent.Value);
        var other = Assert.Single(credit.Candidates, candidate => !candidate.HasWon);
        Assert.Equal(CandidateVerdict.RepliedOnlyAfter, other.Verdict);
        Assert.Equal(Chat.At("10:05:00"), other.LastReplyAt);
    }

    [Theory]
    [InlineData("10:00:00.000", "A")]
    [InlineData("10:00:00.001", null)]
    public void Look_back_ends_after_48_hours(string created, string? winner)
    {
        var credit = Assert.Single(new Chat().Buyer("09:59:00").Agent("10:00:00").Order("1", created, day: 3).Replay().Credits);
        Assert.Equal(winner, credit.Winner?.Agent.Value);
    }

    [Fact]
    public void Agent_who_writes_into_silence_gets_no_credit()
    {
        var facts = new Chat().Agent("10:00:00").Buyer("15:00:00").Order("1", "10:30:00", paid: "10:31:00").Replay();
        Assert.All(facts.Credits, credit => Assert.Null(credit.Winner));
        Assert.True(Assert.Single(facts.Deals).IsSale);
    }

    [Fact]
    public void Chat_over_midnight_is_answered_on_the_first_day_and_one_enquiry()
    {
        var facts = new Chat().Buyer("23:59:59").Agent("00:00:04", day: 2).Order("1", "00:02:00", day: 2).Replay();
        Assert.Equal(2, facts.Receptions.Count);
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(facts.Receptions[0].Rounds).Wait(TimeSpan.FromSeconds(600)));
        Assert.Equal(EnquiryClass.Enquiry, facts.Receptions[0].Class);
        Assert.Empty(facts.Receptions[1].Rounds);
        Assert.Equal((DropReason.None, EnquiryClass.NothingWritten), (facts.Receptions[1].Dropped, facts.Receptions[1].Class));
        Assert.Equal("A", Assert.Single(facts.Credits).Winner?.Agent.Value);
        Assert.True(Assert.Single(facts.Funnels, funnel => funnel.Agent is not null).Ordered.IsReached);
    }

    [Fact]
    public void After_sale_chat_is_no_enquiry_and_a_new_order_makes_one_by_exception()
    {
        var facts = new Chat().Order("old", "08:00:00", paid: "08:01:00")
            .Buyer("08:59:00", "X", day: 6).Agent("09:00:00", "X", day: 6)
            .Buyer("15:00:00", "Y", day: 6).Agent("15:01:00", "Y", day: 6)
            .Order("new", "15:05:00", day: 6, paid: "15:06:00").Replay();
        Assert.Equal(EnquiryClass.Aftersale, facts.Receptions.Single(reception => reception.Account.Value == "X").Class);
        Assert.Equal(EnquiryClass.EnquiryByException, facts.Receptions.Single(reception => reception.Account.Value == "Y").Class);
        Assert.Empty(facts.Losses);
        Assert.Equal("Y", Assert.Single(facts.Funnels, funnel => funnel.Agent is not null).Agent?.Value);
    }

    [Fact]
    public void Greeting_by_hand_does_not_answer_the_question_that_follows()
    {
        var reception = Assert.Single(new Chat().Agent("10:00:00").Buyer("10:01:00").Replay().Receptions);
        Assert.True(reception.IsUnanswered);
    }

    [Fact]
    public void Automatic_greeting_is_no_reply()
    {
        var reception = Assert.Single(new Chat().Buyer("10:00:00").Agent("10:00:01", messageClass: MessageClass.Auto, marks: MessageMarks.HasContent).Replay().Receptions);
        Assert.True(reception.IsUnanswered);
    }
}
