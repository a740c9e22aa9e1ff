using System.IO.Compression;
using System.Text;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Tests;

public sealed class SourceFilesTests
{
    private const string Message = "account,buyer,sent_at,direction,content\na,b,2026-10-01 10:00:00,buyer,hello\n";

    [Fact]
    public void A_folder_is_all_its_files_without_hidden_ones_agents_first_and_messages_last()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b/messages-2.csv", Message);
        folder.Write("a-messages.csv", Message);
        folder.Write(".hidden.csv", Message);
        folder.Write(".git/x.csv", Message);
        foreach (var (kind, csv) in NeutralSamples.Csv)
        {
            folder.Write($"z/{kind}.csv", csv);
        }

        var plan = Reading.Plan([folder.Path]);

        Assert.Equal(
            ["agents", "duty", "targets", "daily", "values", "events", "orders", "refunds", "reviews", "ratings", "disputes", "costs", "messages", "messages", "messages"],
            plan.Files.Select(f => f.FormatName![8..]));
        Assert.EndsWith("a-messages.csv", plan.Files[12].Name, StringComparison.Ordinal);
        Assert.Empty(plan.Issues.Groups);
    }

    [Fact]
    public void A_zip_is_its_entries_and_a_zip_within_it_too()
    {
        using var folder = new TemporaryFolder();
        var inner = Zip(("deep/messages.csv", Encoding.UTF8.GetBytes(Message)));
        var path = folder.Write("a.zip", Zip(("m.csv", Encoding.UTF8.GetBytes(Message)), ("inner.zip", inner), ("__MACOSX/._m.csv", [1]), (".DS_Store", [1]), ("folder/", [])));

        var plan = Reading.Plan([path]);

        Assert.Empty(plan.Issues.Groups);
        Assert.Equal(["inner.zip/deep/messages.csv", "m.csv"], plan.Files.Select(f => f.Name[(path.Length + 1)..]));
        foreach (var file in plan.Files)
        {
            var sink = new RecordingSink();
            Assert.False(file.Read(sink, cancellation: TestContext.Current.CancellationToken).IsRefused);
            Assert.Single(sink.Messages);
        }
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("C:\\evil.csv")]
    public void An_entry_that_points_outside_is_refused_and_the_others_go_on(string name)
    {
        using var folder = new TemporaryFolder();
        var expansion = SourceFiles.Expand([folder.Write("a.zip", Zip((name, Encoding.UTF8.GetBytes(Message)), ("good.csv", Encoding.UTF8.GetBytes(Message))))]);

        Assert.EndsWith("/good.csv", Assert.Single(expansion.Files).Name, StringComparison.Ordinal);
        Assert.Equal("archive_entry_name", Assert.Single(expansion.Issues).Code);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_really_comes_out_and_its_neighbours_are_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", Zip(("bomb.csv", new byte[64 << 20]), ("good.csv", Encoding.UTF8.GetBytes(Message))));

        var plan = Reading.Plan([path]);

        Assert.Equal([true, false], plan.Files.Select(f => f.IsRefused).OrderDescending());
        var bomb = plan.Files.Single(f => f.IsRefused).Read(new RecordingSink(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(1, bomb.Issues.CountOf("archive_bomb"));
    }

    [Fact]
    public void An_archive_that_states_too_much_is_refused_unopened()
    {
        using var folder = new TemporaryFolder();
        var expansion = SourceFiles.Expand([folder.Write("a.zip", Zip(("x.csv", new byte[5000])))], SourceLimits.Default with { ArchiveSize = 4999 });

        Assert.Empty(expansion.Files);
        Assert.Equal("archive_bomb", Assert.Single(expansion.Issues).Code);
    }

    [Fact]
    public void Archives_within_archives_have_a_limit()
    {
        using var folder = new TemporaryFolder();
        var nested = Zip(("x.csv", Encoding.UTF8.GetBytes(Message)));
        for (var i = 0; i < 4; i++)
        {
            nested = Zip(("n.zip", nested));
        }

        var expansion = SourceFiles.Expand([folder.Write("a.zip", nested)]);

        Assert.Empty(expansion.Files);
        var issue = Assert.Single(expansion.Issues);
        Assert.Equal("archive_too_deep", issue.Code);
        Assert.Equal("At most 2 levels, this is level 3", issue.In(Core.Language.English).Expected);
    }

    [Fact]
    public void An_archive_with_too_many_entries_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", Zip([.. Enumerable.Range(0, 11).Select(i => ($"{i}.csv", new byte[1]))]));

        var issue = Assert.Single(SourceFiles.Expand([path], SourceLimits.Default with { ArchiveEntries = 10 }).Issues);
        Assert.Equal("archive_too_many_entries", issue.Code);
        Assert.Equal("At most 10, this has 11", issue.In(Core.Language.English).Expected);
    }

    [Fact]
    public void A_damaged_archive_is_an_issue_and_other_files_go_on()
    {
        using var folder = new TemporaryFolder();
        var zip = Zip(("x.csv", Encoding.UTF8.GetBytes(Message)));
        var expansion = SourceFiles.Expand([folder.Write("a.zip", zip[..^10]), folder.Write("m.csv", Message)]);

        Assert.Equal("archive_unreadable", Assert.Single(expansion.Issues).Code);
        Assert.Single(expansion.Files);
    }

    [Fact]
    public void Any_damage_to_an_archive_is_an_issue_or_leaves_the_content_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var zip = Zip(("x.csv", Encoding.UTF8.GetBytes(Message)));
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var damaged = zip.ToArray();
            damaged[random.Next(4, damaged.Length)] ^= (byte)(1 << random.Next(8));
            var plan = Reading.Plan([folder.Write("a.zip", damaged)]);
            var sink = new RecordingSink();
            var results = plan.Files.Select(f => f.Read(sink, cancellation: TestContext.Current.CancellationToken)).ToList();
            var isTold = plan.Issues.Groups.Count > 0 || results.Any(r => r.Issues.Groups.Count > 0);
            Assert.True(isTold || results.Count == 0 || sink.Messages is [var only] && only.Contains("|hello|", StringComparison.Ordinal), $"seed 7, round {round}");
        }
    }

    [Fact]
    public void A_path_that_does_not_exist_and_an_empty_folder_are_issues()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(["folder_empty", "path_not_found"], SourceFiles.Expand([folder.Path, folder.Path + "/none"]).Issues.Select(i => i.Code));
    }

    [Fact]
    public void Names_of_entries_in_the_code_page_of_chinese_windows_are_shown_right()
    {
        using var folder = new TemporaryFolder();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, CodePages("GBK")))
        {
            using var entry = zip.CreateEntry("聊天记录.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(Message));
        }

        Assert.EndsWith("/聊天记录.csv", Assert.Single(SourceFiles.Expand([folder.Write("a.zip", stream.ToArray())]).Files).Name, StringComparison.Ordinal);
    }

    private static Encoding CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
