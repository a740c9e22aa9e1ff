using System.Globalization;
using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Testing;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Trade files cut, flipped, recoded and filled with rubbish: never an exception, never a hang, every row accounted for.</summary>
public sealed class TaobaoFuzzTests
{
    private static readonly string OrderCsv = Csv(Orders41, Order(Orders41, "1930679858170647001"), Order(Orders41, "1930679858170647002", ("订单状态", "交易关闭"), ("订单关闭原因", "退款")), Order(Orders41, "1930679858170647003"));
    private static readonly string LineCsv = Csv(Lines, Line("1930679858170647011", "1930679858170647001"), Line("1930679858170647012", "1930679858170647001"), Line("1930679858170647021", "1930679858170647002"));
    private static readonly string RefundCsv = Csv(Refunds, Refund(Refunds, "64070001", "1930679858170647001"), Refund(Refunds, "64070002", "1930679858170647002"));
    private static readonly string Document = OpenPlatformTests.Sold(OpenPlatformTests.Trade, OpenPlatformTests.Trade);
    private static readonly string Documents = string.Concat(Enumerable.Repeat(OpenPlatformTests.Sold(OpenPlatformTests.Trade.ReplaceLineEndings("")) + "\n", 3));
    private static readonly string Rates = """{"traderates_get_response":{"trade_rates":{"trade_rate":[{"tid":1,"oid":2,"nick":"买家一","result":"good","content":"好","created":"2026-10-08 10:00:00"}]}}}""";
    private static readonly string Applications = """{"refunds_receive_get_response":{"refunds":{"refund":[{"refund_id":1,"tid":1,"oid":2,"refund_fee":"1.00","status":"SUCCESS","created":"2026-10-06 10:00:00","modified":"2026-10-07 10:00:00"}]}}}""";

    private static readonly (string Format, byte[] Content)[] Files =
    [
        ("taobao.orders", Gbk(OrderCsv)),
        ("taobao.orders", Xlsx(OrderCsv)),
        ("taobao.orders", Xls(OrderCsv)),
        ("taobao.lines", Gbk(LineCsv)),
        ("taobao.lines", Xls(LineCsv)),
        ("taobao.refunds", Encoding.UTF8.GetBytes(RefundCsv)),
        ("taobao.refunds", Xlsx(RefundCsv)),
        ("taobao.trades", Encoding.UTF8.GetBytes(Document)),
        ("taobao.trades", Gbk(Documents)),
        ("taobao.rates", Encoding.UTF8.GetBytes(Rates)),
        ("taobao.refunds_api", Encoding.UTF8.GetBytes(Applications)),
    ];

    [Fact]
    public void Whole_files_are_what_the_damage_begins_with() =>
        Assert.All(Files, file => Assert.Equal((file.Format, 0), (Reading.Of(file.Content).Result.Format, Reading.Of(file.Content).Codes.Count(code => code != "id_marks_removed"))));

    [Fact]
    public void Damaged_bytes_never_end_in_an_exception_and_every_row_is_accounted_for() => Seeded.Run(300, random =>
    {
        var (format, original) = Files[random.Next(Files.Length)];
        var content = original.ToArray();
        for (var hits = random.Next(1, 5); hits > 0; hits--)
        {
            content = Damage(content, random);
        }

        // A workbook may be damaged so that it looks like an archive of something else, and be refused before it is a file.
        if (content.AsSpan().StartsWith("PK"u8) && !IsFile(content))
        {
            return;
        }

        AssertAccounted(Reading.Of(content, random.Next(2) == 0 ? format : null), format);
    });

    [Fact]
    public void Tables_cut_off_anywhere_are_told_unless_the_cut_is_between_rows() => Seeded.Run(60, random =>
    {
        foreach (var csv in (string[])[OrderCsv, LineCsv, RefundCsv])
        {
            var bytes = Gbk(csv);
            var length = random.Next(bytes.Length);
            var reading = Reading.Of(bytes[..length]);
            Assert.True(reading.Issues.Count > 0 || (length > 0 && bytes[length - 1] is (byte)'\n' or (byte)'\r'), $"cut at {length}");
        }
    });

    [Fact]
    public void Json_cut_off_anywhere_is_refused_unless_the_cut_is_between_documents() => Seeded.Run(120, random =>
    {
        foreach (var (json, format) in ((string, string)[])[(Document, "taobao.trades"), (Documents, "taobao.trades"), (Rates, "taobao.rates"), (Applications, "taobao.refunds_api")])
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            var length = random.Next(1, bytes.Length);
            var isBetween = bytes[length] == (byte)'\n' || bytes[length - 1] == (byte)'\n';
            Assert.True(Reading.Of(bytes[..length], format).Result.IsRefused != (isBetween && json == Documents), $"{format} cut at {length}");
        }
    });

    [Fact]
    public void A_cell_of_rubbish_is_held_back_or_read_and_never_an_exception()
    {
        string[] rubbish =
        [
            "", " ", "-", "--", "暂无数据", "延迟统计", "NaN", "1e999", "-0", "+", "¥", "元", "9999999999999999999999999999999999", "999999999999", "0x10", "1,2,3", "'", "=\"\"", "=\"", "\u0000x", "24:00", "2026-10-01",
            "9999-12-31 23:59:59", "0001-01-01 00:00:00", "-1", "0.0000001", "🙂", "\u202e", "1.23E+18", new string('9', 1001), "无退款申请", "阶段2", "旗帜:", "退款成功", "交易关闭", "换货",
        ];
        Seeded.Run(300, random =>
        {
            foreach (var (format, csv) in ((string, string)[])[("taobao.orders", OrderCsv), ("taobao.lines", LineCsv), ("taobao.refunds", RefundCsv)])
            {
                var rows = TestCsv.Parse(csv.Replace("\r\n", "\n", StringComparison.Ordinal));
                var row = rows[1].ToArray();
                var column = random.Next(row.Length);
                row[column] = rubbish[random.Next(rubbish.Length)];
                var reading = Reading.Of(string.Join(',', rows[0]) + "\n" + string.Join(',', row.Select(TestCsv.Quote)) + "\n", format);
                var isKept = reading.Sink.Texts().Count == 1;
                var isTold = reading.Issues.Any(g => g.Severity == Severity.Error || g.Code == "not_a_refund");
                Assert.True(isKept != isTold, string.Create(CultureInfo.InvariantCulture, $"{format}: {rows[0][column]} = '{row[column]}'"));
            }
        });
    }

    [Fact]
    public void A_field_of_rubbish_is_held_back_or_read_and_never_an_exception()
    {
        string[] rubbish = ["null", "\"\"", "[]", "{}", "[{}]", "true", "1e999", "-1", "12345678901234567890123456789", "\"\\ud800\"", "\"1.2E+18\"", "2.2E+18", "0.001", "{\"order\":[1]}", "{\"order\":{}}", "\"2026-10-01\"", "9999999999999"];
        string[] fields = ["\"tid\":2231958349001", "\"buyer_nick\":\"买家一\"", "\"status\":\"TRADE_FINISHED\"", "\"created\":\"2026-10-01 10:00:00\"", "\"payment\":\"190.00\"", "\"num\":2", "\"oid\":2231958349002", "\"price\":\"60.00\"", "\"orders\":{", "\"seller_flag\":1"];
        Seeded.Run(300, random =>
        {
            var field = fields[random.Next(fields.Length)];
            var value = rubbish[random.Next(rubbish.Length)];
            var name = field[..(field.IndexOf(':', StringComparison.Ordinal) + 1)];
            var trade = OpenPlatformTests.Trade.ReplaceLineEndings("").Replace(field, name + value + (field.EndsWith('{') ? ",\"further\":{" : ""), StringComparison.Ordinal);
            var reading = Reading.Of(OpenPlatformTests.Sold(trade), "taobao.trades");
            Assert.True(reading.Sink.Records.Count == 1 != reading.Issues.Any(g => g.Severity == Severity.Error), $"{name} {value}");
        });
    }

    [Fact]
    public void A_table_in_the_wrong_encoding_is_refused()
    {
        Assert.True(Reading.Of(Encoding.Unicode.GetBytes(OrderCsv)).Result.IsRefused);
        Assert.True(Reading.Of([0xEF, 0xBB, 0xBF, .. Gbk(OrderCsv)]).Result.IsRefused);
        Assert.True(Reading.Of([.. Encoding.UTF8.GetBytes(OrderCsv), .. Gbk("买家已付款")], "taobao.orders").Result.IsRefused);
    }

    private static bool IsFile(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var plan = Reading.Plan([folder.Write("data.csv", content)]);
        Assert.True(plan.Files.Count > 0 || plan.Issues.HasErrors);
        return plan.Files.Count == 1;
    }

    private static void AssertAccounted(Reading reading, string format)
    {
        var hasErrors = reading.Issues.Any(g => g.Severity == Severity.Error);
        Assert.True(!reading.Result.IsRefused || hasErrors, format);
        Assert.True(reading.Result.HeldCount <= reading.Result.RowCount, format);
        Assert.True(reading.Result.HeldCount == 0 || hasErrors, format);
        Assert.True(reading.Result.IsRefused || reading.Sink.Records.Count <= reading.Result.RowCount - reading.Result.HeldCount, format);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            1 => bytes[..Math.Max(at, 1)],
            2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
            _ => bytes.Length > 1 ? [.. bytes[..at], .. bytes[(at + 1)..]] : bytes,
        };
    }
}
