using System.Globalization;
using System.Text;
using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Tests;

/// <summary>Files cut, flipped and recoded at random: a reading is never an exception, and never silently something else.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Kinds => [.. NeutralSamples.Csv.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_cut_off_anywhere_is_told_unless_the_cut_is_between_rows(string kind)
    {
        var csv = NeutralSamples.Csv[kind];
        var whole = Reading.Of(csv).Sink.Texts();
        var bytes = Encoding.UTF8.GetBytes(csv);
        var random = new Random(11);
        for (var length = 0; length < bytes.Length; length += random.Next(1, 6))
        {
            var reading = Reading.Of(bytes[..length]);
            var isBetweenRows = length > 0 && bytes[length - 1] == '\n';
            Assert.True(reading.Issues.Count > 0 || isBetweenRows, $"{kind} cut at {length}");
            Assert.True(reading.Result.IsRefused || kind == "neutral.orders" || reading.Sink.Texts().Count <= whole.Count, $"{kind} cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Json_lines_cut_off_anywhere_are_refused_unless_the_cut_is_between_objects(string kind)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonLines(NeutralSamples.Csv[kind]));
        var random = new Random(12);
        for (var length = 0; length < bytes.Length; length += random.Next(1, 6))
        {
            var reading = Reading.Of(bytes[..length], kind);
            var isBetweenRows = length > 0 && bytes[length - 1] is (byte)'\n' or (byte)'}';
            Assert.True(reading.Result.IsRefused || isBetweenRows, $"{kind} cut at {length}");
        }
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8-bom", 2)]
    [InlineData("utf-16", 3)]
    [InlineData("GB18030", 4)]
    public void Damaged_bytes_never_end_in_an_exception_and_every_row_is_accounted_for(string encoding, int seed)
    {
        var random = new Random(seed);
        foreach (var (kind, csv) in NeutralSamples.Csv)
        {
            for (var round = 0; round < 20; round++)
            {
                var text = round % 2 == 0 ? csv : JsonLines(csv);
                var bytes = EncodingTests.Bytes(text, encoding);
                for (var hits = random.Next(1, 4); hits > 0; hits--)
                {
                    bytes = Damage(bytes, random);
                }

                var reading = Reading.Of(bytes, round % 3 == 0 ? kind : null);
                var where = $"{kind} {encoding} seed {seed} round {round}";
                Assert.True(reading.Result.IsRefused == reading.Issues.Any(g => g.Severity == Severity.Error) || !reading.Result.IsRefused, where);
                Assert.True(reading.Result.HeldCount <= reading.Result.RowCount, where);
                Assert.True(reading.Result.HeldCount == 0 || reading.Issues.Any(g => g.Severity == Severity.Error), where);
            }
        }
    }

    [Fact]
    public void A_cell_of_rubbish_is_held_back_or_read_and_never_an_exception()
    {
        var random = new Random(99);
        string[] rubbish =
        [
            "", " ", "-", "--", "暂无数据", "延迟统计", "NaN", "∞", "1e999", "-0", "+", "¥", "元", "%", "9999999999999999999999999999999999", "0x10", "1,2,3", "'", "=\"\"", "=\"", "\u0000x",
            "24:00", "99:99", "2026-10-01", "9999-12-31 23:59:59", "0001-01-01 00:00:00", "-1", "0.0000001", "true", "TRUE", "🙂", "\u202e", "1.23E+18", new string('9', 1001), "2026-10-01 10:00:00 +99:99",
        ];
        foreach (var (kind, csv) in NeutralSamples.Csv)
        {
            var rows = TestCsv.Parse(csv);
            for (var round = 0; round < 80; round++)
            {
                var row = rows[random.Next(1, rows.Count)].ToArray();
                var column = random.Next(row.Length);
                row[column] = rubbish[random.Next(rubbish.Length)];
                var reading = Reading.Of(string.Join(',', rows[0]) + "\n" + string.Join(',', row.Select(TestCsv.Quote)) + "\n", kind);

                var isKept = reading.Sink.Texts().Count == 1;
                var isTold = reading.Issues.Any(g => g.Severity == Severity.Error);
                Assert.True(isKept != isTold, string.Create(CultureInfo.InvariantCulture, $"seed 99, {kind} round {round}: {rows[0][column]} = '{row[column]}'"));
            }
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_machines_culture_plays_no_part(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = NeutralSamples.Csv.Values.Select(csv => string.Join('\n', Reading.Of(csv).Sink.Texts())).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, NeutralSamples.Csv.Values.Select(csv => string.Join('\n', ReadIn(csv))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Reads in the current culture, and puts the records into words in the invariant one, as they print themselves by culture.</summary>
    private static List<string> ReadIn(string csv)
    {
        var reading = Reading.Of(csv.ToUpperInvariant().Split('\n')[0] + csv[csv.IndexOf('\n', StringComparison.Ordinal)..]);
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var texts = reading.Sink.Texts();
        CultureInfo.CurrentCulture = culture;
        return texts;
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..Math.Max(at, 1)];
            case 2:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            default:
                return bytes.Length > 1 ? [.. bytes[..at], .. bytes[(at + 1)..]] : bytes;
        }
    }

    private static string JsonLines(string csv)
    {
        var rows = TestCsv.Parse(csv);
        return string.Concat(rows.Skip(1).Select(r => JsonSerializer.Serialize(rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)) + "\n"));
    }
}
