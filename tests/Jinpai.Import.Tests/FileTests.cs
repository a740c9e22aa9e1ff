using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

public sealed class FileTests
{
    private const string Header = "account,buyer,sent_at,direction,content\n";
    private const string Row = "a,b,2026-10-01 10:00:00,buyer,hello\n";

    [Fact]
    public void An_empty_file_is_refused()
    {
        var reading = Reading.Of([]);

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(["file_empty"], reading.Codes);
    }

    [Fact]
    public void A_header_alone_is_a_warning_and_no_rows()
    {
        var reading = Reading.Of(Header);

        Assert.False(reading.Result.IsRefused);
        Assert.Equal(0, reading.Result.RowCount);
        Assert.Equal(Severity.Warning, reading.First("file_without_rows").Severity);
    }

    [Fact]
    public void Missing_and_doubled_columns_are_all_named_at_once()
    {
        var reading = Reading.Of("account,account,content,content\na,a,x,x\n", "neutral.messages");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(["buyer, sent_at, direction"], reading.First("columns_missing").Arguments);
        Assert.Equal(["account, content"], reading.First("columns_doubled").Arguments);
    }

    [Fact]
    public void A_doubled_column_refuses_the_file() => Assert.Equal(["columns_doubled"], Reading.Of("account,buyer,sent_at,direction,buyer\na,b,2026-10-01 10:00:00,buyer,c\n").Codes);

    [Fact]
    public void Columns_that_are_not_known_are_told_and_ignored()
    {
        var reading = Reading.Of("mood,account,buyer,sent_at,direction,天气\ngood,a,b,2026-10-01 10:00:00,buyer,晴\n");

        Assert.Equal(["mood, 天气"], reading.First("columns_ignored").Arguments);
        Assert.Equal(Severity.Information, Assert.Single(reading.Issues).Severity);
        Assert.Single(reading.Sink.Messages);
    }

    [Fact]
    public void An_unknown_format_names_the_nearest_one_and_what_it_misses()
    {
        var reading = Reading.Of("account,buyer,when,direction\na,b,2026-10-01 10:00:00,buyer\n");
        var issue = reading.First("format_unknown");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(["neutral.messages", "sent_at"], issue.Arguments.Take(2));
        Assert.Equal("最接近的是 neutral.messages，缺少列：sent_at", issue.In(Language.Chinese).Expected);
    }

    [Fact]
    public void A_file_without_header_shows_none_of_its_data()
    {
        var issue = Reading.Of("旗舰店:小美,买家一,2026-10-01 10:00:00,13912345678\n").First("format_unknown");

        Assert.DoesNotContain("买家一", issue.Found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_data_in_brackets_of_json_are_an_unknown_format() => Assert.Equal(["format_unknown"], Reading.Of("""[{"account":"a"}]""").Codes);

    [Theory]
    [InlineData("neutral")]
    [InlineData("neutral.events")]
    [InlineData("NEUTRAL.EVENTS")]
    public void A_format_can_be_named(string name) => Assert.Equal("neutral.events", Reading.Of("agent,day,event,count\na,2026-10-01,x,1\n", name).Result.Format);

    [Fact]
    public void A_named_format_beats_what_the_content_looks_like() =>
        Assert.Equal("neutral.duty", Reading.Of("agent,day,event,count\na,2026-10-01,x,1\n", "neutral.duty").Result.Format);

    [Fact]
    public void A_format_that_does_not_exist_is_the_callers_fault()
    {
        Assert.False(FileFormats.Exists("taobaoo"));
        Assert.Throws<ArgumentException>(() => Reading.Of(Header, "taobaoo"));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Tabs_and_semicolons_separate_too(char separator)
    {
        var reading = Reading.Of((Header + Row).Replace(',', separator));

        Assert.Empty(reading.Codes);
        Assert.Equal(Reading.Of(Header + Row).Sink.Messages, reading.Sink.Messages);
    }

    [Fact]
    public void A_text_keeps_its_commas_quotes_breaks_and_blanks()
    {
        var reading = Reading.Of(Header + "a,b,2026-10-01 10:00:00,buyer,\" x,\"\"y\"\"\r\n- \"\na,b,2026-10-01 10:00:01,buyer,-\n");

        Assert.Contains("| x,\"y\"\r\n- |", reading.Sink.Messages[0], StringComparison.Ordinal);
        Assert.StartsWith("4|", reading.Sink.Messages[1], StringComparison.Ordinal);
        Assert.Contains("|-|", reading.Sink.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_excel_wrote_as_formulas_of_text_are_read()
    {
        var reading = Reading.Of("order_id,buyer,created_at,paid_at,paid_amount\n=\"1234567890123456789\",'b,2026-10-01 10:00:00,2026-10-01 10:01:00,\"¥1,234.50\"\n");
        var order = Assert.Single(reading.Sink.Of<Core.Records.OrderSnapshot>());

        Assert.Empty(reading.Codes);
        Assert.Equal(("1234567890123456789", "b", new Money(123450)), (order.Id.Value, order.Buyer.Value, order.Lines[0].PaidAmount));
    }

    [Fact]
    public void A_file_that_ends_within_quotes_is_refused()
    {
        var reading = Reading.Of(Header + Row + "a,b,2026-10-01 10:00:00,buyer,\"hel");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(3, reading.First("file_truncated").Origin.Line);
    }

    [Fact]
    public void A_file_that_ends_within_quotes_is_refused_even_behind_a_formula_of_text() =>
        Assert.True(Reading.Of(Header + Row + "=\"a\",b,2026-10-01 10:00:00,buyer,\"hel").Result.IsRefused);

    [Fact]
    public void A_last_row_that_was_cut_off_is_held_back()
    {
        var reading = Reading.Of(Header + Row + "a,b,2026-10-01 10");

        Assert.Equal(["cells_too_few", "line_break_missing"], reading.Codes);
        Assert.Equal((2, 1, 1), (reading.Result.RowCount, reading.Result.HeldCount, reading.Sink.Messages.Count));
    }

    [Fact]
    public void A_last_row_without_line_break_is_taken_and_told()
    {
        var reading = Reading.Of((Header + Row).TrimEnd());

        Assert.Equal(["line_break_missing"], reading.Codes);
        Assert.Single(reading.Sink.Messages);
    }

    [Fact]
    public void A_json_line_that_was_cut_off_refuses_the_file_and_a_broken_one_within_is_held_back()
    {
        const string Good = """{"account":"a","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"}""";

        Assert.Equal(["file_truncated"], Reading.Of(Good + "\n" + Good[..30]).Codes);
        var reading = Reading.Of(Good + "\n" + Good[..30] + "\n" + Good);
        Assert.Equal(["json_broken"], reading.Codes);
        Assert.Equal((3, 1, 2), (reading.Result.RowCount, reading.Result.HeldCount, reading.Sink.Messages.Count));
    }

    [Theory]
    [InlineData("""{"account":"a","account":"a","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"}""", "json_name_doubled")]
    [InlineData("""{"account":["a"],"buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"}""", "json_value_nested")]
    [InlineData("""{"account":"\ud800","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"}""", "json_broken")]
    [InlineData("""{"account":"a","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"} x""", "json_broken")]
    [InlineData("""{"account":null,"buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer"}""", "cell_empty")]
    [InlineData("""{"account":"a","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer","order_id":1.23E+18}""", "id_damaged")]
    public void A_bad_json_object_is_held_back(string line, string code)
    {
        var reading = Reading.Of(line + "\n");

        Assert.Equal([code], reading.Codes);
        Assert.Equal((1, 1), (reading.Result.RowCount, reading.Result.HeldCount));
    }

    [Fact]
    public void Json_numbers_and_unknown_names_are_read_as_they_stand()
    {
        var reading = Reading.Of("""{"account":"a","buyer":7,"sent_at":1790820000,"direction":"buyer","message_id":1234567890123456789,"mood":{"x":[1]}}""" + "\n");

        Assert.Equal(["columns_ignored"], reading.Codes);
        Assert.Contains("|7|2026-10-01T02:00:00Z|", Assert.Single(reading.Sink.Messages), StringComparison.Ordinal);
        Assert.Contains("|1234567890123456789|", Assert.Single(reading.Sink.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_line_beyond_the_limit_refuses_the_file(string quote)
    {
        var limits = SourceLimits.Default with { RowSize = 1 << 20 };
        var content = Encoding.UTF8.GetBytes(Header + Row + "a,b,2026-10-01 10:00:00,buyer," + quote + new string('x', 5 << 20) + "\n" + Row);

        var reading = Reading.Of(content, limits: limits);

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(3, reading.First("row_too_long").Origin.Line);
    }

    [Fact]
    public void A_json_line_beyond_the_limit_refuses_the_file()
    {
        var content = Encoding.UTF8.GetBytes("""{"account":"a","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer","content":" """.TrimEnd() + new string('x', 5 << 20) + "\"}\n");

        Assert.Equal(["row_too_long"], Reading.Of(content, "neutral.messages", limits: SourceLimits.Default with { RowSize = 1 << 20 }).Codes);
    }

    [Fact]
    public void Reading_twice_gives_the_same_and_the_hash_is_of_the_bytes()
    {
        using var folder = new TemporaryFolder();
        var file = Assert.Single(Reading.Plan([folder.Write("x.csv", Header + Row)]).Files);
        var (first, second) = (new RecordingSink(), new RecordingSink());

        file.Read(first, cancellation: TestContext.Current.CancellationToken);
        file.Read(second, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(first.Messages, second.Messages);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Header + Row))), file.ContentHash);
    }

    [Fact]
    public void A_file_that_changes_its_encoding_after_the_plan_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.csv", EncodingTests.Bytes(Header + Row + "a,b,2026-10-01 10:00:00,buyer,中文\n", "GB18030"));
        var file = Assert.Single(Reading.Plan([path]).Files);
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes(Header), 0xFF, 0xFF, 0xFF]);

        var result = file.Read(new RecordingSink(), cancellation: TestContext.Current.CancellationToken);

        Assert.True(result.IsRefused);
        Assert.Equal(1, result.Issues.CountOf("file_changed"));
    }

    [Fact]
    public void Cancellation_stops_the_reading()
    {
        using var folder = new TemporaryFolder();
        var file = Assert.Single(Reading.Plan([folder.Write("x.csv", Header + Row)]).Files);

        Assert.Throws<OperationCanceledException>(() => file.Read(new RecordingSink(), cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Progress_ends_at_the_length_of_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = Assert.Single(Reading.Plan([folder.Write("x.csv", Header + Row)]).Files);
        var reports = new List<ReadingProgress>();

        file.Read(new RecordingSink(), new Collector(reports), TestContext.Current.CancellationToken);

        Assert.Equal(new ReadingProgress(file.Length, file.Length), reports[^1]);
        Assert.All(reports.Zip(reports.Skip(1)), p => Assert.True(p.First.BytesRead <= p.Second.BytesRead));
    }

    private sealed class Collector(List<ReadingProgress> reports) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => reports.Add(value);
    }
}
