using Jinpai.Peers;
using static Jinpai.Conformance.Tests.Peers.PeerRow;

namespace Jinpai.Conformance.Tests.Peers;

/// <summary>Further rules that seeded shops lean on: sameness, snapshots, links, who holds an account, funnel, judge rules, refunds.</summary>
public sealed class PeerRulesTests
{
    [Fact]
    public void Of_messages_without_ids_in_two_files_the_larger_count_stands_and_those_with_ids_count_once()
    {
        var twice = Line("05 10:00:00 A b ask 在吗");
        var withId = Line("05 10:00:05 A b reply", ("message_id", "7"));
        var answer = new PeerShop { Files = Named(("messages-1.csv", [twice, twice, withId]), ("messages-2.csv", [twice, withId, withId])) }.Ask();
        Assert.Equal([1, 5000], answer.Figures("A", "05", "rounds", "average_response_sum"));
    }

    [Theory]
    [InlineData("99", "100", "B")]
    [InlineData("100", "99", "A")]
    [InlineData("m", "100", "A")]
    [InlineData("", "m", "A")]
    public void Of_replies_in_one_instant_the_later_id_wins_digits_by_length_before_other_ids_before_none(string first, string second, string winner)
    {
        var answer = new PeerShop
        {
            Messages =
            [
                Line("05 10:00:00 A b ask"), Line("05 10:00:00 B b ask"),
                Line("05 10:00:09 A b reply", ("message_id", first)), Line("05 10:00:09 B b reply", ("message_id", second)),
            ],
            Orders = [Order("1", "b", "05 10:00:09")],
        }.Ask();
        Assert.Equal(winner, answer.Credit("1"));
    }

    [Fact]
    public void An_old_export_after_a_new_one_changes_nothing_a_paid_amount_is_never_lowered_and_a_blank_erases_nothing()
    {
        var flagged = Order("1", "b", "05 10:05:00", null, ("flag", "刷"));
        var answer = new PeerShop
        {
            Messages = Talk("05"),
            Files = Named(
                ("orders-1.csv", [Order("1", "b", "05 10:05:00", "05 10:06:00", ("shipped_at", "06 09:00:00"), ("paid_amount", "60.00"), ("flag", ""))]),
                ("orders-2.csv", [flagged]),
                ("orders-3.csv", [Order("1", "b", "05 10:05:00", "05 10:06:00")])),
        }.Ask();
        Assert.Equal(10_000, answer.Figure("A", "05", "sales"));
        var excluded = new PeerShop { Messages = Talk("05"), Files = Named(("orders-1.csv", [Order("1", "b", "05 10:05:00", "05 10:06:00")]), ("orders-2.csv", [flagged])) }
            .Ask(new PeerRules { ExcludedFlags = ["刷"] });
        Assert.Equal(0, excluded.Figure("A", "05", "sales"));
        Assert.Empty(excluded.Credits);
    }

    [Fact]
    public void A_masked_key_is_linked_by_a_card_or_by_the_number_of_an_order()
    {
        PeerRow[] orders = [Order("123456789", "whole", "05 10:05:00")];
        var talk = Talk("05", "A", "t**8");
        var silent = new PeerShop { Messages = talk, Orders = orders }.Ask();
        var card = new PeerShop { Messages = [.. talk, Line("05 11:00:00 A t**8 ask", ("kind", "order"), ("order_id", "123456789"))], Orders = orders }.Ask();
        var number = new PeerShop { Messages = [.. talk, Line("05 11:00:00 A t**8 ask 单号123456789。")], Orders = orders }.Ask();
        Assert.Equal((null, "A", "A"), (silent.Credit("123456789"), card.Credit("123456789"), number.Credit("123456789")));
    }

    [Fact]
    public void The_holder_of_the_account_on_the_day_of_the_reply_gets_the_credit()
    {
        var answer = new PeerShop
        {
            Agents = [Agent("A", "甲", "both", to: "2026-10-05"), Agent("A", "乙", "both", "2026-10-06", "2026-10-06")],
            Messages = [.. Talk("05"), .. Talk("06", "A", "c"), .. Talk("07", "A", "d")],
            Orders = [Order("1", "b", "06 09:00:00"), Order("2", "c", "07 09:00:00"), Order("3", "d", "07 11:00:00")],
        }.Ask();
        Assert.Equal(("甲", "乙", "A"), (answer.Credit("1"), answer.Credit("2"), answer.Credit("3")));
    }

    [Theory]
    [InlineData("fallback", "A", "S")]
    [InlineData("equal", "S", "S")]
    [InlineData("never", "A", null)]
    public void Accounts_of_after_sales_have_three_ways_of_credit(string way, string first, string? second)
    {
        var answer = new PeerShop
        {
            Agents = [Agent("S", "S", "aftersale")],
            Messages = [.. Talk("05"), Line("05 11:00:00 S b ask"), Line("05 11:00:10 S b reply"), .. Talk("05", "S", "c")],
            Orders = [Order("1", "b", "05 12:00:00"), Order("2", "c", "05 12:00:00")],
        }.Ask(new PeerRules { AftersaleCredit = way });
        Assert.Equal((first, second), (answer.Credit("1"), answer.Credit("2")));
    }

    [Fact]
    public void A_recall_takes_a_reply_away_but_not_from_an_order_before_it()
    {
        var answer = new PeerShop
        {
            Messages = [Line("05 10:00:00 A b ask"), Line("05 10:00:10 A b reply", ("message_id", "5")), Line("05 10:01:00 A b reply", ("message_id", "5"), ("kind", "recall"))],
            Orders = [Order("1", "b", "05 10:00:30", "05 10:02:00")],
        }.Ask();
        Assert.Equal(("A", null), (answer.Credit("1"), answer.Credit("1", "payment")));
        Assert.Equal(1, answer.Figure("A", "05", "unanswered"));
    }

    [Fact]
    public void The_filters_apply_and_are_switched_off_for_accounts_of_after_sales()
    {
        var answer = new PeerShop
        {
            Agents = [Agent("A", "X", "both"), Agent("S", "X", "aftersale")],
            Messages =
            [
                .. Talk("05", "A", "B"), Line("05 10:00:00 B x ask"), Line("05 10:00:00 A v ask"), Line("05 10:00:00 A bl ask"), Line("05 10:00:00 A e ask", ("content", "")),
                Line("05 10:00:00 A m reply @new"), Line("05 10:00:00 A o reply hello"), Line("05 10:00:00 S o reply hello"),
            ],
        }.Ask(new PeerRules { Vendors = ["v"], Blacklist = ["bl"] });
        Assert.Equal(
            [7, 1, 1, 1, 1, 1, 1, 1],
            answer.Figures("X", "05", "consulted", "received", "filtered_own_account", "filtered_vendor", "filtered_blacklist", "filtered_empty", "filtered_mass_message", "filtered_monologue"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("06 09:59:59", 1)]
    [InlineData("06 10:00:00", 0)]
    public void A_waiting_order_makes_a_reception_chasing_until_it_closes(string? closed, long enquirers)
    {
        var answer = new PeerShop { Messages = Talk("06"), Orders = [Order("1", "b", "05 12:00:00", null, ("closed_at", closed ?? ""))] }.Ask();
        Assert.Equal(enquirers, answer.Figure("A", "06", "enquirers"));
    }

    [Fact]
    public void An_enquiry_is_lost_to_the_shop_or_to_a_colleague_or_silently()
    {
        PeerRow[] messages = [.. Talk("05"), Line("05 10:30:00 B b ask"), Line("05 10:30:10 B b reply")];
        string[] losses = ["lost_enquiries_to_shop", "lost_enquiries_to_colleague", "lost_enquiries_bought_silently"];
        Assert.Equal([1, 0, 0], new PeerShop { Messages = messages }.Ask().Figures("A", "05", losses));
        Assert.Equal([0, 1, 0], new PeerShop { Messages = messages, Orders = [Order("1", "b", "05 11:00:00")] }.Ask().Figures("A", "05", losses));
        var far = new PeerShop { Messages = [Line("05 10:00:00 A b ask")], Orders = [Order("1", "b", "05 11:00:00")] }.Ask();
        Assert.Equal(1, far.Figure("A", "05", "lost_enquiries_bought_silently"));
    }

    [Fact]
    public void Items_and_amounts_count_in_the_last_cohort_before_the_order_and_people_in_each()
    {
        var answer = new PeerShop { Messages = [.. Talk("05"), .. Talk("06")], Orders = [Order("1", "b", "06 11:00:00", "06 11:05:00")] }.Ask();
        Assert.Equal([1, 0, 0], answer.Figures("A", "05", "ordered", "ordered_amount", "paid_amount"));
        Assert.Equal([1, 10_000, 10_000], answer.Figures("A", "06", "ordered", "ordered_amount", "paid_amount"));
    }

    [Fact]
    public void A_presale_is_decided_by_its_deposit_and_the_balance_counts_by_maturity()
    {
        var order = Order("1", "b", "05 11:00:00", "08 11:00:00", ("is_presale", "1"), ("deposit_amount", "20.00"), ("deposit_paid_at", "05 11:30:00"));
        var answer = new PeerShop { Messages = Talk("05"), Orders = [order] }.Ask();
        Assert.Equal([1, 2000, 1, 10_000], answer.Figures("A", "05", "paid_next_day", "paid_next_day_amount", "paid", "paid_amount"));
    }

    [Fact]
    public void Cash_on_delivery_is_decided_when_created_and_in_sales_when_shipped()
    {
        var shop = new PeerShop { Messages = Talk("05"), Orders = [Order("1", "b", "05 11:00:00", "09 11:00:00", ("is_cod", "true"), ("shipped_at", "06 11:00:00"))] };
        var answer = shop.Ask();
        Assert.Equal([1, 10_000, 0], [answer.Figure("A", "05", "paid_next_day"), answer.Figure("A", "06", "sales"), answer.Figure("A", "09", "sales")]);
        var paid = shop.Ask(new PeerRules { CodShippedIsPaid = false });
        Assert.Equal(("A", null), (paid.Credit("1"), paid.Credit("1", "payment")));
        Assert.Equal(10_000, paid.Figure("A", "09", "sales"));
    }

    [Fact]
    public void The_three_judge_rules_differ_and_under_creation_an_order_paid_late_is_dated_by_its_payment()
    {
        PeerRow[] messages = [.. Talk("05"), Line("07 09:00:00 B b ask"), Line("07 09:00:10 B b reply")];
        var early = new PeerShop { Messages = messages, Orders = [Order("1", "b", "05 11:00:00", "08 23:59:59")] }.Ask();
        Assert.Equal(["A 05", "B 08", "A 08"], [Sales(early, "creation"), Sales(early, "payment"), Sales(early, "creation_first")]);
        Assert.Equal("A 09", Sales(new PeerShop { Messages = messages, Orders = [Order("1", "b", "05 11:00:00", "09 00:00:00")] }.Ask(), "creation"));
    }

    [Fact]
    public void Refunds_follow_the_credit_of_their_order_and_an_exchange_is_none()
    {
        var answer = new PeerShop
        {
            Messages = Talk("05"),
            Orders = [Order("1", "b", "05 11:00:00", "05 11:05:00")],
            Refunds =
            [
                Refund("r1", "1", "06 09:00:00", "07 09:00:00", "30.00"), Refund("r2", "1", "06 09:00:00", "07 09:00:00", "5.00", ("type", "exchange")),
                Refund("r3", "1", "06 09:00:00", "", "9.00", ("status", "closed")),
            ],
        }.Ask();
        Assert.Equal([10_000, -3000, 7000], [answer.Figure("A", "05", "net_sales"), answer.Figure("A", "07", "net_sales"), answer.Figure("A", "05", "net_sales_cohort")]);
    }

    [Theory]
    [InlineData("""{ "lookback": 3, "effectiveFrom": "2026-10-01", "zone": "Asia/Shanghai" }""", true)]
    [InlineData("""{ "zone": "Asia/Tokyo" }""", false)]
    [InlineData("""{ "credit": "first_reply" }""", false)]
    [InlineData("""{ "unheard_of": 1 }""", false)]
    [InlineData("""{ "lookback": "two" }""", false)]
    public void A_rule_that_the_sql_does_not_know_is_refused(string rules, bool isKnown)
    {
        if (isKnown)
        {
            Assert.Equal(3, PeerRules.Parse(rules).Lookback);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => PeerRules.Parse(rules));
        }
    }

    private static string Sales(PeerAnswer answer, string judge) =>
        string.Join(';', answer.Agents.SelectMany(agent => agent.Value.All.Where(day => day.Value.GetValueOrDefault("sales@" + judge) != 0).Select(day => $"{agent.Key} {day.Key[8..]}")));

    private static Dictionary<string, IReadOnlyList<PeerRow>> Named(params (string Name, PeerRow[] Rows)[] files) =>
        files.ToDictionary(file => file.Name, file => (IReadOnlyList<PeerRow>)file.Rows, StringComparer.Ordinal);
}
