using Jinpai.Import;

namespace Jinpai.Generator.Tests;

/// <summary>The chat texts of a generated shop, read by the importer, against the neutral messages of the same seed.</summary>
public sealed class TaobaoChatImportTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Chat_texts_tell_the_same_messages_as_the_neutral_files(int seed)
    {
        var options = new GeneratorOptions { Seed = (ulong)seed, Days = 6, Agents = 5, ConversationsPerDay = 60 };
        using var neutral = GeneratedShop.Create(options);
        using var taobao = GeneratedShop.Create(options with { Format = OutputFormat.Taobao });
        var expected = Read(neutral, "messages-*.csv", "neutral.messages");
        var found = Read(taobao, "聊天记录_*.txt", "taobao.chat");

        // A message taken back leaves only the note of it in a text.
        var recalled = expected.Where(e => e.Kind == "Recall").Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var standing = expected.Where(e => e.Kind == "Recall" || !recalled.Contains(e.Id)).Select(e => e with { Content = Marked(e) });

        Assert.NotEmpty(recalled);
        Assert.Contains(expected, e => e.Kind == "Transfer");
        Assert.Contains(expected, e => e.Class == "Auto");
        Assert.Equal(standing.Select(e => e.ToText()).Order(StringComparer.Ordinal), found.Select(e => e.ToText()).Order(StringComparer.Ordinal));
    }

    // A text has no other mark for what a program wrote.
    private static string Marked(MessageLog.Entry entry) => entry.Class is "Auto" or "Bot" && entry.Kind == "Text" ? "[自动回复]" + entry.Content : entry.Content;

    private static List<MessageLog.Entry> Read(GeneratedShop shop, string pattern, string format)
    {
        var importer = new Importer(new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Clock = new Testing.FakeTime(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)) });
        var plan = importer.Plan(Directory.GetFiles(shop.Folder, pattern).Order(StringComparer.Ordinal), TestContext.Current.CancellationToken);
        var log = new MessageLog();
        Assert.NotEmpty(plan.Files);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(log, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(format, reading.Format);
            Assert.Empty(reading.Issues.Groups);
        }

        return log.Entries;
    }
}
