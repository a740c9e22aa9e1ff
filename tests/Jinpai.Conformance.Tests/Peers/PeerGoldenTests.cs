using static Jinpai.Conformance.Tests.Peers.PeerRow;

namespace Jinpai.Conformance.Tests.Peers;

/// <summary>The golden cases that the SQL answers, by their numbers.</summary>
public sealed class PeerGoldenTests
{
    [Fact]
    public void Case_3_one_round_from_the_first_question()
    {
        var answer = new PeerShop { Messages = [Line("05 10:10:15 A b ask"), Line("05 10:15:20 A b ask"), Line("05 10:18:10 A b reply")] }.Ask();
        Assert.Equal([1, 475_000, 1], answer.Figures("A", "05", "rounds", "average_response_sum", "average_response_count"));
    }

    [Fact]
    public void Case_4_then_a_second_one()
    {
        var answer = new PeerShop
        {
            Messages = [Line("05 10:10:15 A b ask"), Line("05 10:15:20 A b ask"), Line("05 10:18:10 A b reply"), Line("05 10:18:30 A b ask"), Line("05 10:19:00 A b reply")],
        }.Ask();
        Assert.Equal([2, 505_000, 475_000, 1], answer.Figures("A", "05", "rounds", "average_response_sum", "first_response_sum", "first_response_count"));
    }

    [Fact]
    public void Case_5_ten_questions_and_no_answer_are_one_unanswered_round()
    {
        var answer = new PeerShop { Messages = [.. Enumerable.Range(0, 10).Select(i => Line($"05 20:0{i / 4}:{10 + i} A b ask"))] }.Ask();
        Assert.Equal([1, 0, 1, 1], answer.Figures("A", "05", "rounds", "average_response_count", "unanswered_rounds", "unanswered"));
    }

    [Fact]
    public void Case_8_an_order_in_the_same_second_as_the_last_reply_is_that_agents()
    {
        var answer = new PeerShop { Messages = Talk("05"), Orders = [Order("1", "b", "05 10:00:10", "05 10:01:00")] }.Ask();
        Assert.Equal(("A", "A"), (answer.Credit("1"), answer.Credit("1", "payment")));
    }

    [Fact]
    public void Case_9_what_is_said_after_the_order_does_not_count_for_its_creation()
    {
        var answer = new PeerShop
        {
            Messages = [Line("05 09:59:00 A b ask"), Line("05 10:00:00 A b reply"), Line("05 10:02:00 B b ask"), Line("05 10:05:00 B b reply"), Line("05 10:20:00 B b reply")],
            Orders = [Order("1", "b", "05 10:03:00", "05 10:21:00")],
        }.Ask();
        Assert.Equal(("A", "B"), (answer.Credit("1"), answer.Credit("1", "payment")));
    }

    [Fact]
    public void Case_10_two_days_and_a_millisecond_later_is_silent_and_two_days_is_not()
    {
        var late = new PeerShop { Messages = Talk("05"), Orders = [Order("1", "b", "2026-10-07T10:00:10.001+08:00")] }.Ask();
        var onTime = new PeerShop { Messages = Talk("05"), Orders = [Order("1", "b", "07 10:00:10")] }.Ask();
        Assert.Equal((null, "A"), (late.Credit("1"), onTime.Credit("1")));
        Assert.Single(late.Credits);
    }

    [Fact]
    public void Case_17_two_buyers_on_three_days_are_six_receptions()
    {
        string[] days = ["05", "06", "07"];
        string[] buyers = ["b", "c"];
        var answer = new PeerShop { Messages = [.. days.SelectMany(day => buyers.SelectMany(buyer => Talk(day, "A", buyer)))] }.Ask();
        Assert.Equal(6, days.Sum(day => answer.Figure("A", day, "received")));
    }

    [Fact]
    public void Case_18_an_order_before_the_buyer_ever_wrote_stays_silent()
    {
        var answer = new PeerShop { Messages = [Line("05 10:00:00 A b reply"), Line("05 15:00:00 A b ask")], Orders = [Order("1", "b", "05 10:30:00", "05 10:31:00")] }.Ask();
        Assert.Null(answer.Credit("1"));
        Assert.Equal([10_000, 0], answer.Figures("shop", "05", "silent_sales", "sales"));
    }

    [Fact]
    public void Case_19_over_midnight_and_answered_after_five_seconds_is_one_enquiry_and_credited()
    {
        var answer = new PeerShop { Messages = [Line("05 23:59:59 A b ask"), Line("06 00:00:04 A b reply")], Orders = [Order("1", "b", "06 00:02:00", "06 00:03:00")] }.Ask();
        Assert.Equal([1, 5000, 1, 1, 0, 1, 1], answer.Figures("A", "05", "rounds", "average_response_sum", "enquirers", "ordered", "ordered_same_day", "paid_next_day", "paid"));
        Assert.Equal([1, 0, 0], answer.Figures("A", "06", "received", "rounds", "enquirers"));
        Assert.Equal("A", answer.Credit("1"));
    }

    [Fact]
    public void Case_20_an_answer_about_a_parcel_is_no_enquiry_and_the_order_through_a_colleague_is_one_by_exception()
    {
        var answer = new PeerShop
        {
            Messages = [Line("10 09:00:00 X b ask"), Line("10 09:00:10 X b reply"), Line("10 15:00:00 Y b ask"), Line("10 15:00:10 Y b reply")],
            Orders = [Order("1", "b", "05 09:00:00", "05 09:01:00"), Order("2", "b", "10 15:05:00", "10 15:06:00")],
        }.Ask();
        Assert.Equal([0, 0], answer.Figures("X", "10", "enquirers", "lost_enquiries"));
        Assert.Equal([1, 1, 1], answer.Figures("Y", "10", "enquirers", "enquirers_by_exception", "paid"));
    }

    [Fact]
    public void Case_21_a_greeting_is_no_answer_to_the_question_after_it()
    {
        var answer = new PeerShop { Messages = [Line("05 10:00:00 A b reply"), Line("05 10:00:30 A b ask")] }.Ask();
        Assert.Equal([1, 1, 1, 0], answer.Figures("A", "05", "received", "unanswered", "unanswered_rounds", "first_response_count"));
    }
}
