using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import;
using Jinpai.Replay.Rules;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests.Faults;

/// <summary>A small generated shop of which one file at a time is replaced by a faulty one.</summary>
internal sealed class FaultyShop : IDisposable
{
    private static readonly RuleBook Rules = new([new ReplayRules { AutoReplyPrefix = "[自动回复]" }]);
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private readonly GeneratedShop _shop;
    private readonly string _facts;
    private readonly HashSet<string> _known;

    public FaultyShop(OutputFormat format)
    {
        _shop = GeneratedShop.Create(new GeneratorOptions { Agents = 2, Days = 2, TailDays = 2, ConversationsPerDay = 12, Format = format });
        var (facts, issues) = Import();
        _facts = facts;
        _known = [.. issues.Select(issue => $"{issue.Code} {issue.Origin}")];
        Tables = [.. _shop.Summary.Files.Where(IsTable).Select(name => FaultyTable.Read(Path.Combine(_shop.Folder, name), EncodingOf(Path.Combine(_shop.Folder, name))))];
        Files = [.. _shop.Summary.Files.Where(name => IsTable(name) || name.EndsWith(".txt", StringComparison.Ordinal))];
    }

    /// <summary>Chats, orders, lines, refunds and accounts as rows.</summary>
    public IReadOnlyList<FaultyTable> Tables { get; }

    /// <summary>Those and chats as text.</summary>
    public IReadOnlyList<string> Files { get; }

    public byte[] BytesOf(string name) => File.ReadAllBytes(Path.Combine(_shop.Folder, name));

    /// <summary>What went wrong without a word; null: the figures are those of the sound shop, or an issue names the place.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">What stands in it instead.</param>
    /// <param name="isPlace">Whether an issue of the file names the place of the fault.</param>
    public string? Silence(string name, byte[] content, Func<Origin, bool> isPlace)
    {
        var path = Path.Combine(_shop.Folder, name);
        var sound = File.ReadAllBytes(path);
        try
        {
            File.WriteAllBytes(path, content);
            var (facts, issues) = Import();
            var isTold = issues.Any(issue => !_known.Contains($"{issue.Code} {issue.Origin}") && issue.Origin.File.Contains(name, StringComparison.Ordinal) && isPlace(issue.Origin));
            return isTold || facts == _facts ? null : $"issues: {string.Join("; ", issues.Select(issue => $"{issue.Code} {issue.Origin}"))}\n{FirstDifference(facts)}";
        }
        finally
        {
            File.WriteAllBytes(path, sound);
        }
    }

    public void Dispose() => _shop.Dispose();

    private static bool IsTable(string name) =>
        name.EndsWith(".csv", StringComparison.Ordinal) && ((string[])["messages-", "orders", "refunds", "agents", "ExportOrder", "退款导出"]).Any(start => name.StartsWith(start, StringComparison.Ordinal));

    private static Encoding EncodingOf(string path)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return new UTF8Encoding(false);
        }
        catch (DecoderFallbackException)
        {
            return Gbk;
        }
    }

    private (string Facts, List<Issue> Issues) Import()
    {
        var memory = new MemoryShop(Rules);
        var sink = new ShopSink(memory);
        using var plan = new Importer(new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Clock = new FakeTime(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)) })
            .Plan([_shop.Folder], TestContext.Current.CancellationToken);
        var issues = plan.Issues.Groups.SelectMany(group => group.Examples).ToList();
        foreach (var file in plan.Files)
        {
            var reading = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
            sink.EndFile(isKept: !reading.IsRefused);
            issues.AddRange(reading.Issues.Groups.SelectMany(group => group.Examples));
        }

        return (FactText.Of(memory.Replay()), issues);
    }

    private string FirstDifference(string facts)
    {
        var (was, now) = (_facts.Split('\n'), facts.Split('\n'));
        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"was {was.ElementAtOrDefault(at)}\nnow {now.ElementAtOrDefault(at)}";
    }
}
