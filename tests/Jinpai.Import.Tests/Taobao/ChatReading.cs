using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Reads a chat export as one file of a Shanghai shop, on 1 November 2026, and puts messages and issues into words.</summary>
internal sealed class ChatReading
{
    private ChatReading(FileReading result, LogSink sink)
    {
        Result = result;
        Sink = sink;
    }

    public FileReading Result { get; }
    public LogSink Sink { get; }

    /// <summary><c>line time account buyer &gt;/&lt; kind/class content [product] [order] [to]</c>.</summary>
    public IReadOnlyList<string> Messages => Sink.Messages;
    public IEnumerable<string> Codes => Result.Issues.Groups.Select(g => g.Code);

    public static ChatReading Of(string text, string name = "聊天.txt", string[]? accounts = null, bool keep = false, string? format = null, Encoding? encoding = null) =>
        Of([.. (encoding ?? Encoding.UTF8).GetPreamble().Where(_ => encoding is not null), .. (encoding ?? Encoding.UTF8).GetBytes(text)], name, accounts, keep, format);

    public static ChatReading Of(byte[] content, string name, string[]? accounts = null, bool keep = false, string? format = null)
    {
        using var folder = new TemporaryFolder();
        var options = new ImportOptions
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Clock = new Jinpai.Testing.FakeTime(Reading.Now),
            As = format,
            Accounts = new KnownAccounts(accounts ?? []),
            KeepsPersonalData = keep,
        };
        var plan = new Importer(options).Plan([folder.Write(name, content)], TestContext.Current.CancellationToken);
        var sink = new LogSink();
        return plan.Files.Count == 0
            ? new ChatReading(new FileReading(name, "", null, null, true, 0, 0, FileCoverage.None, plan.Issues), sink)
            : new ChatReading(Assert.Single(plan.Files).Read(sink, cancellation: TestContext.Current.CancellationToken), sink);
    }

    /// <summary>The issues: severity, code, place, what was found, what was expected.</summary>
    public IReadOnlyList<string> Issues() => [.. Result.Issues.Groups.SelectMany(g => g.Examples).Select(i => i.In(Language.English)).Select(Words)];

    private static string Words(ShownIssue issue) => string.Create(
        CultureInfo.InvariantCulture,
        $"{issue.Severity} {issue.Code} {issue.Origin.Sheet}{(issue.Origin.Sheet is null ? "" : " ")}{issue.Origin.Line}{(issue.Origin.Column is null ? "" : "/")}{issue.Origin.Column} '{issue.Found}' expected '{issue.Expected}'");

    internal sealed class LogSink : IRecordSink
    {
        public List<string> Messages { get; } = [];

        /// <summary>By what each message is known again.</summary>
        public List<string> Sameness { get; } = [];

        public void Add(in MessageRow m)
        {
            var time = m.SentAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var extras = string.Concat(m.ProductId.IsEmpty ? "" : $" [p {m.ProductId}]", m.OrderId.IsEmpty ? "" : $" [o {m.OrderId}]", m.ToAccount.IsEmpty ? "" : $" [to {m.ToAccount}]", m.IsContentKnown ? "" : " [?]");
            var sides = m.Direction == Core.Events.MessageDirection.Agent ? $"{m.Account} > {m.Buyer}" : $"{m.Account} < {m.Buyer}";
            Messages.Add(string.Create(CultureInfo.InvariantCulture, $"{m.Line} {time} {sides} {m.Kind}/{m.Class} {m.Content.ToString().Replace('\n', '|')}{extras}"));
            Sameness.Add(string.Create(CultureInfo.InvariantCulture, $"{m.Account}|{m.Buyer}|{m.SentAt}|{m.Direction}|{(m.Sameness.IsEmpty ? m.Content : m.Sameness)}"));
        }

        public void Add(IRecord record) => throw new InvalidOperationException("A chat has messages only.");
    }
}
