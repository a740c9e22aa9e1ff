using CsCheck;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Import.Tests.Taobao;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Silence;

/// <summary>One order is one order, whatever was put on its number; different orders never are.</summary>
public sealed class IdTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<string> Digits = Gen.Char['1', '9'].Array[4, 19].Select(digits => new string(digits));

    /// <summary>What people and programs put on a number, one to three of them over one another.</summary>
    private static readonly Gen<Func<string, string>[]> Decorations = Pick.Of<Func<string, string>>(
        id => "`" + id,
        id => "'" + id,
        id => "\t" + id,
        id => id + "\t",
        id => "\u200E" + id,
        id => id + "\u200B",
        id => id.Insert(id.Length / 2, "\uFEFF"),
        id => "\u00A0" + id + "\u3000").Array[0, 3];

    private static readonly Gen<Func<string, string>> Inner = Pick.Of<Func<string, string>>(
        id => id,
        id => id + ".0",
        id => id + ".00",
        Commas,
        id => Commas(id) + ".0",
        id => "ID：" + id,
        id => "订单编号: " + id,
        id => string.Concat(id.Select(c => (char)(c + 0xFEE0))));

    [Theory]
    [InlineData("7000000000000000001.0")]
    [InlineData("`7000000000000000001")]
    [InlineData("\u200E7000000000000000001")]
    [InlineData("7,000,000,000,000,000,001")]
    [InlineData("ID：7000000000000000001")]
    [InlineData("７０００００００００００００００００１")]
    [InlineData("“7000000000000000001”")]
    [InlineData("【7000000000000000001】")]
    [InlineData("(7000000000000000001)")]
    [InlineData("7000000000000000001（已付款）")]
    [InlineData("7000000000000000001;")]
    [InlineData("7000000000000000001.")]
    [InlineData("=7000000000000000001")]
    [InlineData("*7000000000000000001*")]
    [InlineData("_7000000000000000001")]
    [InlineData("No.7000000000000000001")]
    [InlineData("单号7000000000000000001")]
    [InlineData("订单号 7000000000000000001")]
    [InlineData("订单编号=7000000000000000001")]
    [InlineData("7000000000000000001\uFE0F")]
    [InlineData("\u28007000000000000000001")]
    public void What_was_put_on_a_number_is_taken_off_and_told(string written)
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单编号", written))));
        Assert.Equal("7000000000000000001", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal(["id_folded"], reading.Codes);
    }

    [Fact]
    public void Any_decoration_folds_to_the_number_itself() => Gen.Select(Digits, Inner, Decorations).Sample(
        (id, inner, outer) => PlatformId.Fold(CellText.Clean(outer.Aggregate(inner(id), (text, decorate) => decorate(text)))).ToString() == id,
        seed: Seed,
        iter: 2000);

    [Theory]
    [InlineData("A-700:1")]
    [InlineData("700.5")]
    [InlineData("7,00")]
    [InlineData("JD:70000001")]
    [InlineData("order 7")]
    public void What_belongs_to_a_number_stays(string id) => Assert.Equal(id, PlatformId.Fold(id).ToString());

    [Theory]
    [InlineData("'7000000000000000001")]
    [InlineData("\t7000000000000000001")]
    [InlineData("7000000000000000001\t")]
    [InlineData("=\"'7000000000000000001\"")]
    public void The_marks_that_keep_a_number_text_are_told_once_for_the_file(string written)
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单编号", written)), Order(Orders28, "1", ("订单编号", written.Replace("01", "02", StringComparison.Ordinal)))));
        Assert.Equal(["7000000000000000001", "7000000000000000002"], reading.Sink.Of<OrderSnapshot>().Select(order => order.Id.Value));
        Assert.Equal(["id_marks_removed"], reading.Codes);
        var issue = reading.First("id_marks_removed");
        Assert.Equal((2L, "订单编号", "2"), (issue.Origin.Line, issue.Origin.Column, issue.Arguments[0].ToString()));
    }

    [Theory]
    [InlineData("7000001号")]
    [InlineData("7000 001")]
    [InlineData("7000001\\t")]
    [InlineData("A700(B)")]
    public void What_may_be_a_part_of_a_number_stays_and_is_told(string written)
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单编号", written))));
        Assert.Equal(written, Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal(["id_unusual"], reading.Codes);
    }

    [Fact]
    public void Orders_of_several_buyers_under_one_number_are_all_held_back()
    {
        const string Header = "订单编号,买家会员名,订单状态,总金额,买家实际支付金额,订单创建时间,订单付款时间\n";
        var reading = Reading.Of(Header
            + "3300000000000010000,买家丙,交易成功,30.00,30.00,2026-09-01 10:05:00,2026-09-01 10:06:00\n"
            + "3300000000000010000,买家乙,交易成功,50.00,50.00,2026-09-01 11:05:00,2026-09-01 11:06:00\n"
            + "3300000000000010000,买家甲,交易成功,100.00,100.00,2026-09-01 12:05:00,2026-09-01 12:06:00\n"
            + "3300000000000020000,买家丁,交易成功,20.00,20.00,2026-09-10 12:05:00,2026-09-10 12:06:00\n");

        Assert.Equal("3300000000000020000", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal((3, 3), (reading.Result.HeldCount, reading.Result.Issues.CountOf("order_id_shared")));
        Assert.Equal(["2", "2"], reading.First("ids_cut").Arguments.Select(argument => argument.ToString()));
    }

    [Theory]
    [InlineData("2026-10-01 10:00:00", "2026-10-02 09:59:59", 1)]
    [InlineData("2026-10-01 10:00:00", "2026-10-02 10:00:01", 0)]
    public void Creations_more_than_a_day_apart_are_not_one_order(string first, string second, int orders)
    {
        const string Header = "order_id,buyer,created_at,line_id,paid_amount\n";
        var reading = Reading.Of($"{Header}O1,b,{first},1,0\nO1,b,{second},2,0\n");
        Assert.Equal(orders, reading.Sink.Of<OrderSnapshot>().Count());
        Assert.Equal(orders == 0, reading.Codes.Contains("order_id_shared"));
    }

    [Fact]
    public void Random_orders_lose_none_unless_their_number_is_shared() => Gen.Select(Gen.Int[1, 6], Gen.Int[1, 3], Gen.Int[0, 50]).Array[1, 30].Sample(
        rows =>
        {
            var csv = "order_id,buyer,created_at,paid_amount\n" + string.Concat(rows.Select(row => $"O{row.Item1},b{row.Item2},{new DateTime(2026, 10, 1).AddHours(row.Item3):yyyy-MM-dd HH:mm:ss},0\n"));
            var expected = rows.GroupBy(row => row.Item1).Where(order => order.Select(row => row.Item2).Distinct().Count() == 1 && order.Max(row => row.Item3) - order.Min(row => row.Item3) <= 24).Select(order => $"O{order.Key}").Order(StringComparer.Ordinal);
            return expected.SequenceEqual(Reading.Of(csv).Sink.Of<OrderSnapshot>().Select(order => order.Id.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        },
        seed: Seed,
        iter: 50);

    private static string Commas(string id) => string.Concat(id.Select((c, index) => index > 0 && (id.Length - index) % 3 == 0 ? "," + c : c.ToString()));
}
