using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

/// <summary>Reads a text or bytes as one file of a Shanghai shop, on 1 November 2026.</summary>
internal sealed class Reading
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private Reading(FileReading result, RecordingSink sink)
    {
        Result = result;
        Sink = sink;
    }

    public FileReading Result { get; }
    public RecordingSink Sink { get; }
    public IReadOnlyList<IssueGroup> Issues => Result.Issues.Groups;
    public IEnumerable<string> Codes => Issues.Select(g => g.Code);

    public static Reading Of(string text, string? format = null, string zone = "Asia/Shanghai", Encoding? encoding = null) =>
        Of([.. (encoding ?? Encoding.UTF8).GetPreamble().Where(_ => encoding is not null), .. (encoding ?? Encoding.UTF8).GetBytes(text)], format, zone);

    public static Reading Of(byte[] content, string? format = null, string zone = "Asia/Shanghai", SourceLimits? limits = null)
    {
        using var folder = new TemporaryFolder();
        var plan = Plan([folder.Write("data.csv", content)], format, zone, limits);
        var sink = new RecordingSink();
        return new Reading(Assert.Single(plan.Files).Read(sink, cancellation: TestContext.Current.CancellationToken), sink);
    }

    public static ImportPlan Plan(IEnumerable<string> paths, string? format = null, string zone = "Asia/Shanghai", SourceLimits? limits = null) =>
        new Importer(new ImportOptions
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Clock = new FixedClock(Now),
            As = format,
            Limits = limits ?? SourceLimits.Default,
        }).Plan(paths, TestContext.Current.CancellationToken);

    public Issue First(string code) => Issues.First(g => g.Code == code).Examples[0];

    /// <summary>The one kind of error there is, in words, as a reader in English sees it.</summary>
    public string OnlyError()
    {
        var group = Assert.Single(Issues, g => g.Severity == Severity.Error);
        var issue = group.Examples[0].In(Language.English);
        return $"{issue.Origin.Line}/{issue.Origin.Column}: {issue.Code} found '{issue.Found}', expected {issue.Expected}";
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
