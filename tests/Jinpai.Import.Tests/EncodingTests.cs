using System.Text;
using Jinpai.Import.Text;

namespace Jinpai.Import.Tests;

public sealed class EncodingTests
{
    private static readonly string Sample = NeutralSamples.Csv["neutral.messages"];

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" },
        { "utf-8-bom", "UTF-8 BOM" },
        { "utf-16", "UTF-16LE" },
        { "utf-16BE", "UTF-16BE" },
        { "GB18030", "GB18030" },
        { "gb2312", "GB18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_records(string encoding, string name)
    {
        foreach (var (kind, csv) in NeutralSamples.Csv)
        {
            var reading = Reading.Of(Bytes(csv, encoding));

            Assert.Equal(kind, reading.Result.Format);
            Assert.Equal(csv.AsSpan().ContainsAnyExceptInRange('\0', '\u007f') ? name : reading.Result.Encoding, reading.Result.Encoding);
            Assert.Empty(reading.Codes);
            Assert.Equal(Reading.Of(csv).Sink.Texts(), reading.Sink.Texts());
        }
    }

    [Fact]
    public void Characters_beyond_gbk_and_beyond_16_bits_survive_gb18030()
    {
        var text = "account,buyer,sent_at,direction,content\na,b,2026-10-01 10:00:00,buyer,㐀𠀀😀€\n";

        var reading = Reading.Of(Bytes(text, "GB18030"));

        Assert.Contains("|㐀𠀀😀€|", Assert.Single(reading.Sink.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_first_megabyte_is_ascii_is_still_recognised_by_its_last_line()
    {
        var text = new StringBuilder("account,buyer,sent_at,direction,content\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("account,buyer,2026-10-01 10:00:00,buyer,plain ascii as far as the eye can see\n");
        }

        text.Append("account,buyer,2026-10-01 10:00:00,buyer,最后一行\n");

        var reading = Reading.Of(Bytes(text.ToString(), "GB18030"));

        Assert.Equal("GB18030", reading.Result.Encoding);
        Assert.Contains("|最后一行|", reading.Sink.Messages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_not_utf8_refuses_the_file_with_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        bytes[Array.LastIndexOf(bytes, (byte)0xE5)] = 0xFF;

        var reading = Reading.Of(bytes);

        Assert.True(reading.Result.IsRefused);
        Assert.Empty(reading.Sink.Texts());
        Assert.Equal(5, reading.First("encoding_broken").Origin.Line);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_refuse_the_file()
    {
        var bytes = Bytes(Sample, "GB18030");
        bytes[Array.IndexOf(bytes, (byte)'2')] = 0xFF;

        var reading = Reading.Of(bytes);

        Assert.True(reading.Result.IsRefused);
        Assert.Equal(2, reading.First("encoding_unknown").Origin.Line);
    }

    [Fact]
    public void Half_a_character_at_the_end_of_utf16_refuses_the_file()
    {
        var bytes = Bytes(Sample, "utf-16");

        Assert.Equal(["encoding_broken"], Reading.Of(bytes[..^1]).Codes);
    }

    [Theory]
    [InlineData("utf-16", "not_text")]
    [InlineData("utf-32", "not_text")]
    public void Wide_characters_without_a_mark_are_refused(string encoding, string code) => Assert.Equal([code], Reading.Of(Encoding.GetEncoding(encoding).GetBytes(Sample)).Codes);

    [Fact]
    public void Utf32_with_its_mark_is_refused() =>
        Assert.Equal(["encoding_unknown"], Reading.Of([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Sample)]).Codes);

    [Fact]
    public void A_tail_of_zero_bytes_as_after_a_crash_is_refused() => Assert.Equal(["not_text"], Reading.Of([.. Encoding.UTF8.GetBytes(Sample), .. new byte[100]]).Codes);

    [Fact]
    public void Utf8_is_judged_alike_however_its_bytes_are_cut_into_chunks()
    {
        var random = new Random(20261101);
        var good = Encoding.UTF8.GetBytes("aé中😀\n文x");
        for (var round = 0; round < 3000; round++)
        {
            var bytes = good.ToArray();
            if (round % 2 == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var scan = new Utf8Scan();
            for (var at = 0; at < bytes.Length;)
            {
                var length = Math.Min(random.Next(1, 5), bytes.Length - at);
                scan.Add(bytes.AsSpan(at, length));
                at += length;
            }

            scan.Finish();
            Assert.True(System.Text.Unicode.Utf8.IsValid(bytes) == scan.IsValid, $"seed 20261101, round {round}: {Convert.ToHexString(bytes)}");
        }
    }

    internal static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text),
    };

    [Theory]
    [InlineData("big5", "臺灣訂單客服", true)]
    [InlineData("big5", "張三豐先生", true)]
    [InlineData("shift_jis", "山田さんのカメラ", true)]
    [InlineData("windows-1252", "Müller, Jürgen", true)]
    [InlineData("GB18030", "示例店:小美", false)]
    [InlineData("GB18030", "臺北的張先生在店裡問", false)]
    public void A_text_that_is_hardly_Chinese_is_doubted(string encoding, string name, bool isDoubted)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var reading = Reading.Of(Encoding.GetEncoding(encoding).GetBytes($"account,buyer,sent_at,direction\n\"{name}\",b,2026-10-01 10:00:07,agent\n"));
        Assert.Equal("GB18030", reading.Result.Encoding);
        Assert.Equal(isDoubted ? ["encoding_doubtful"] : [], reading.Codes);
    }
}
