using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Tests.Silence;

/// <summary>Archives, folders and texts that are not what they seem.</summary>
public sealed class SourceTests
{
    private static readonly byte[] Agents = Encoding.UTF8.GetBytes("account,agent\n店:小美,小美\n");

    [Fact]
    public void An_archive_is_opened_once_for_all_its_entries()
    {
        const int Count = 300;
        using var folder = new TemporaryFolder();
        var path = folder.Write("all.zip", TestXlsx.Zip([.. Enumerable.Range(0, Count).Select(i => ($"f{i:0000}.csv", Agents))], CompressionLevel.Fastest));
        var archive = new CountedFile(path);
        using var shelf = new ArchiveShelf();
        foreach (var index in Enumerable.Range(0, Count))
        {
            using var stream = new ZipEntryFile(shelf, archive, index, $"f{index}", Agents.Length, SourceLimits.Default).Open();
            stream.CopyTo(Stream.Null);
        }

        Assert.Equal(1, archive.OpenCount);
    }

    [Fact]
    public void An_archive_of_nothing_and_one_too_deep_are_told()
    {
        using var folder = new TemporaryFolder();
        var deep = TestXlsx.Zip([("c.zip", TestXlsx.Zip([("b.zip", TestXlsx.Zip([("a.csv", Agents)], CompressionLevel.Fastest))], CompressionLevel.Fastest))], CompressionLevel.Fastest);
        using var plan = Reading.Plan([folder.Write("empty.zip", TestXlsx.Zip()), folder.Write("deep.zip", deep), folder.Write("agents.csv", Agents)]);
        Assert.Equal(["archive_empty", "archive_too_deep"], plan.Issues.Groups.Select(group => group.Code).Order(StringComparer.Ordinal));
        Assert.Single(plan.Files);
        Assert.All(plan.Issues.Groups, group => Assert.DoesNotContain('{', group.Examples[0].In(Core.Language.English).Action + group.Examples[0].In(Core.Language.English).Expected));
    }

    [Fact]
    public void A_pipe_and_a_name_that_is_no_text_do_not_stop_the_rest_of_a_folder()
    {
        // Windows has neither pipes nor such names in folders: there an empty file stands for them.
        var hasOdd = !OperatingSystem.IsWindows();
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);
        folder.Write("empty.csv", "");
        Shell(hasOdd, folder.Path, "mkfifo pipe.csv && ln -s /dev/zero zero.csv && printf 'account,agent\\nx,y\\n' > \"$(printf 'A\\301\\304.csv')\"");
        using var plan = Reading.Plan([folder.Path]);

        Assert.Equal(hasOdd ? ["file_name_unreadable"] : [], plan.Issues.Groups.Select(group => group.Code));
        Assert.Equal(hasOdd ? 3 : 1, plan.Files.Count(file => file.IsRefused));
        Assert.Equal("neutral.agents", Assert.Single(plan.Files, file => !file.IsRefused).FormatName);
        Shell(hasOdd, folder.Path, "rm -f ./*");
    }

    [Theory]
    [InlineData("小美", 1)]
    [InlineData("小美", 2)]
    [InlineData("小美美", 1)]
    public void A_short_text_that_ends_within_a_character_is_cut_off(string name, int missing)
    {
        var bytes = Encoding.UTF8.GetBytes($"agent,day,event,count\n小雨,2026-10-03,training,1\n{name}");
        Assert.Equal(["file_cut_off"], Reading.Of(bytes[..^missing]).Codes);
        Assert.Equal(3, Reading.Of(bytes[..^missing]).First("file_cut_off").Origin.Line);
    }

    [Fact]
    public void A_row_of_json_above_the_limit_is_refused_however_it_comes()
    {
        var limits = SourceLimits.Default with { RowSize = 1 << 16 };
        var line = $$"""{"account":"店","buyer":"b","sent_at":"2026-10-01 10:00:00","direction":"buyer","content":"{{new string('x', (1 << 16) + 100)}}"}""";
        Assert.Equal(["row_too_long"], Reading.Of(Encoding.UTF8.GetBytes(line + "\n"), limits: limits).Codes);
        Assert.Equal(["row_too_long"], Reading.Of(Encoding.UTF8.GetBytes(line), limits: limits).Codes);
        Assert.Single(Reading.Of(Encoding.UTF8.GetBytes(line.Replace(new string('x', 1000), "", StringComparison.Ordinal) + "\n"), limits: limits).Sink.Messages);
    }

    [Fact]
    public void A_row_of_csv_above_the_limit_names_its_line_and_length_and_a_message_of_a_book_is_held()
    {
        const string Header = "account,buyer,sent_at,direction,content\n";
        static string Row(int second, int length) => $"店,b,2026-10-01 10:00:{second:00},buyer,{new string('x', length)}\n";
        var refused = Reading.Of(Encoding.UTF8.GetBytes(Header + Row(1, 10) + Row(2, 5 << 20) + Row(3, 10)));
        Assert.Equal((3L, true), (refused.First("row_too_long").Origin.Line, refused.Result.IsRefused));
        Assert.Contains(refused.First("row_too_long").Found.ToString(), (string[])["5242912 B", "> 4194304 B"]);
        Assert.Equal("4194304", refused.First("row_too_long").Arguments[0].ToString());

        var held = Reading.Of(Header + Row(1, 100_000) + Row(2, 100_001));
        Assert.Single(held.Sink.Messages);
        Assert.Equal((3L, "content", "100001"), (held.First("text_too_long").Origin.Line, held.First("text_too_long").Origin.Column, held.First("text_too_long").Found.ToString()));
    }

    [Theory]
    [InlineData("quantity,unit_price", ",10.00", "quantity_assumed")]
    [InlineData("quantity,unit_price", "1,", "ordered_amount_unknown")]
    [InlineData("deposit_paid_at,deposit_amount", "2026-10-01 10:01:00,", "deposit_unknown")]
    [InlineData("deposit_paid_at,deposit_amount", ",20.00", "deposit_unknown")]
    [InlineData("quantity,unit_price", "1,10.00", null)]
    [InlineData("deposit_paid_at,deposit_amount", ",", null)]
    public void A_blank_that_counts_as_something_is_told(string columns, string cells, string? code)
    {
        var reading = Reading.Of($"order_id,buyer,created_at,paid_amount,{columns}\nO1,b,2026-10-01 10:00:00,0,{cells}\n");
        Assert.Equal(code is null ? [] : [code], reading.Codes);
        Assert.Single(reading.Sink.Records);
    }

    [Theory]
    [InlineData("""{"trades_sold_get_response":{"trades":{"trade":[{"tid":1,"\ud800":2,"status":"TRADE_FINISHED","created":"2026-10-01 10:00:00","buyer_nick":"b","payment":"1"}]}}}""")]
    [InlineData("""{"tid":1,"\ud800":2,"status":"TRADE_FINISHED","created":"2026-10-01 10:00:00","buyer_nick":"b","payment":"1","orders":{}}""")]
    public void Half_a_character_in_a_name_of_json_holds_the_item_back(string json)
    {
        var reading = Reading.Of(json, "taobao.trades");
        Assert.Contains("json_broken", reading.Codes);
        Assert.Empty(reading.Sink.Records);
    }

    [Fact]
    public void Titles_above_a_header_are_skipped_and_told_up_to_fourteen()
    {
        const string Table = "account,agent\n店:小美,小美\n";
        foreach (var count in Enumerable.Range(1, 14))
        {
            var reading = Reading.Of(string.Concat(Enumerable.Repeat("导出时间：2026-10-01\n", count)) + Table);
            Assert.Equal((1, $"{count}"), (reading.Sink.Records.Count, reading.First("title_skipped").Arguments[0].ToString()));
            Assert.Equal(count + 2, Assert.IsType<Core.Records.AgentRecord>(Assert.Single(reading.Sink.Records)).Line);
        }

        Assert.Equal(["format_unknown"], Reading.Of(string.Concat(Enumerable.Repeat("标题\n", 16)) + Table).Codes);
    }

    [Fact]
    public void A_header_in_two_rows_is_read_together_and_told()
    {
        var reading = Reading.Of("account,人员\n,agent\n店:小美,小美\n");
        Assert.Equal(["header_of_two_rows"], reading.Codes);
        Assert.Single(reading.Sink.Records);
    }

    [Fact]
    public void The_nearest_format_is_named_only_where_half_of_it_is_there()
    {
        Assert.Contains("neutral.messages", Reading.Of("account,buyer,when,direction\na,b,c,d\n").First("format_unknown").In(Core.Language.English).Expected, StringComparison.Ordinal);
        Assert.DoesNotContain("neutral", Reading.Of("Name,Email,Financial Status,Paid at\n#1,a@b.c,paid,x\n").First("format_unknown").In(Core.Language.English).Expected, StringComparison.Ordinal);
    }

    private static void Shell(bool isWanted, string folder, string command)
    {
        if (!isWanted)
        {
            return;
        }

        using var process = Process.Start(new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, ArgumentList = { "-c", command } })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private sealed class CountedFile : SourceFile
    {
        private readonly string _path;

        public CountedFile(string path)
            : base(path, new FileInfo(path).Length) => _path = path;

        public int OpenCount { get; private set; }

        internal override Stream Open()
        {
            OpenCount++;
            return File.OpenRead(_path);
        }
    }
}
