using System.IO.Compression;
using System.Text;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Chats saved from the web page: workbooks, and JSON per buyer in a zip.</summary>
public sealed class WebExportTests
{
    private static readonly string[] Header = ["客户名", "消息序号", "发送时间", "发送内容", "发送账号", "账号类型"];

    [Fact]
    public void A_workbook_has_a_sheet_for_each_buyer_in_any_order_of_time()
    {
        var reading = ChatReading.Of(
            Xlsx(
                ("tb1", [
                    ["tb1", "3", "2026-10-01 10:00:20", "https://item.taobao.com/item.htm?spm=1&id=612345678901", "tb1", "客户"],
                    ["tb1", "2", "2026-10-01 10:00:10", "在的亲", "旗舰店：小美", "客服"],
                    ["tb1", "1", "2026-10-01 10:00:00", "在吗", "tb1", "客户"],
                ]),
                ("tb2", [
                    ["tb2", "1", "2026/10/1 11:00:00", "会员日", "cntaobao旗舰店:小丽", "客服"],
                    ["tb2", "2", "2026/10/1 11:00:01", "您好，我是机器人", "旗舰店:服务助手", "机器人"],
                ])),
            "聊天.xlsx");

        Assert.Equal("taobao.chat_web", reading.Result.Format);
        Assert.Equal(
            [
                "4 10-01 10:00:00 旗舰店:小美 < tb1 Text/Human 在吗",
                "3 10-01 10:00:10 旗舰店:小美 > tb1 Text/Human 在的亲",
                "2 10-01 10:00:20 旗舰店:小美 < tb1 Goods/Human https://item.taobao.com/item.htm?spm=1&id=612345678901 [p 612345678901]",
                "2 10-01 11:00:00 旗舰店:小丽 > tb2 Text/Human 会员日",
                "3 10-01 11:00:01 旗舰店:服务助手 > tb2 Text/Bot 您好，我是机器人",
            ],
            reading.Messages);
        Assert.Empty(reading.Codes);
    }

    [Fact]
    public void Bad_rows_among_good_ones_are_held_back_with_sheet_row_and_column()
    {
        var reading = ChatReading.Of(
            Xlsx(("tb1", [
                ["tb1", "1", "2026-10-01 10:00:00", "在吗", "tb1", "客户"],
                ["tb1", "2", "昨天", "在", "旗舰店:小美", "客服"],
                ["tb1", "3", "2026-10-01 10:00:05", "谁", "旗舰店:小美", "店长"],
                ["tb1", "4", "2026-10-01 10:00:06", "无名", "", "客服"],
                ["tb1", "5", "2026-10-01 10:00:07", "在的", "旗舰店:小美", "客服"],
            ])),
            "聊天.xlsx");

        Assert.Equal(["2 10-01 10:00:00 旗舰店:小美 < tb1 Text/Human 在吗", "6 10-01 10:00:07 旗舰店:小美 > tb1 Text/Human 在的"], reading.Messages);
        Assert.Equal((5L, 3L), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal(
            [
                "Error time_invalid tb1 3/发送时间 '昨天' expected 'Such as 2026-10-01 09:30:00'",
                "Error chat_sender_kind_unknown tb1 4/账号类型 '店长' expected '客户, 客服, 机器人 or 系统'",
                "Error cell_empty tb1 5/发送账号 '' expected 'A value'",
            ],
            reading.Issues());
    }

    [Fact]
    public void Json_of_each_buyer_in_a_zip_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "聊天.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Write(zip, "tb1.json", """{"user":"tb1","chats":[{"date":"2026-10-01","time":"10:00:00","sender":"tb1","text":"在吗","imgUrl":""},{"date":"2026-10-01","time":"10:00:05","sender":"旗舰店:小美","text":"","imgUrl":"https://img.alicdn.com/1.jpg"}]}""");
            Write(zip, "tb2.json", """{"chats":{"time":"2026-10-01 11:00:00","sender":"旗舰店","text":"您好"},"user":"tb2"}""");
        }

        var sink = new ChatReading.LogSink();
        foreach (var file in Reading.Plan([path]).Files)
        {
            var result = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal("taobao.chat_json", result.Format);
        }

        Assert.Equal(["1 10-01 10:00:00 旗舰店:小美 < tb1 Text/Human 在吗", "1 10-01 10:00:05 旗舰店:小美 > tb1 Image/Human [图片]"], sink.Messages);
        var alone = ChatReading.Of("""{"chats":{"time":"2026-10-01 11:00:00","sender":"旗舰店","text":"您好"},"user":"tb2"}""", "tb2.json", accounts: ["旗舰店:小美"]);
        Assert.Equal(["1 10-01 11:00:00 旗舰店 > tb2 Text/Human 您好"], alone.Messages);
    }

    [Fact]
    public void Json_with_bad_lines_among_good_ones_tells_their_places()
    {
        var reading = ChatReading.Of(
            "{\"data\":[{\"user\":\"tb1\",\n\"chats\":[\n{\"date\":\"2026-10-01\",\"time\":\"10:00:00\",\"sender\":\"tb1\",\"text\":\"在吗\"},\n{\"date\":\"\",\"time\":\"\",\"sender\":\"店:小美\",\"text\":\"x\"},\n{\"date\":\"2026-10-01\",\"time\":\"25:00:00\",\"sender\":\"店:小美\",\"text\":\"x\"},\n{\"date\":\"2026-10-01\",\"time\":\"10:00:09\",\"text\":\"x\"},\n{\"date\":\"2026-10-01\",\"time\":\"10:00:10\",\"sender\":\"店:小美\",\"text\":\"在\",\"extra\":{\"a\":[1]}}]}]}",
            "a.json");

        Assert.Equal(["3 10-01 10:00:00 店:小美 < tb1 Text/Human 在吗", "7 10-01 10:00:10 店:小美 > tb1 Text/Human 在"], reading.Messages);
        Assert.Equal(["Error cell_empty 4/time '' expected 'A value'", "Error cell_empty 6/sender '' expected 'A value'", "Error time_invalid 5/time '2026-10-01 25:00:00' expected 'Such as 2026-10-01 09:30:00'"], reading.Issues());
    }

    [Theory]
    [InlineData("""{"user":"tb1","chats":[{"date":"2026-10-01","time":"10:00:00","sender":"tb1","text":"在""", "file_truncated")]
    [InlineData("""{"user":"tb1","chats":[{"date":"2026-10-01",,"time":"10:00:00"}]}""", "json_broken")]
    public void Broken_json_is_refused_whole(string text, string code)
    {
        var reading = ChatReading.Of(text, "a.json");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal([code], reading.Codes);
    }

    [Fact]
    public void A_sender_nobody_knows_is_held_back()
    {
        var reading = ChatReading.Of("""{"user":"tb1","chats":[{"date":"2026-10-01","time":"10:00:00","sender":"甲","text":"在吗"},{"date":"2026-10-01","time":"10:00:01","sender":"乙","text":"在"}]}""", "a.json");

        Assert.Empty(reading.Messages);
        Assert.Equal(["Error chat_parties_unknown 1 '' expected 'One side an account of the shop'", "Error chat_parties_unknown 1 '' expected 'One side an account of the shop'"], reading.Issues());
    }

    internal static byte[] Xlsx(params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        ExcelWorkbook.Write(
            [.. sheets.Select(s => new OutputSheet(s.Name, [new OutputTable("", [.. Header.Select(h => new OutputColumn(h))], [.. s.Rows.Select(r => (IReadOnlyList<OutputCell>)[.. r.Select(OutputCell.Text)])])]))],
            stream);
        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
