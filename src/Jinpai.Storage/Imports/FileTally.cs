using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Storage.Imports;

/// <summary>Counts of one file while it is written.</summary>
internal sealed class FileTally
{
    private const int MostExamples = 200;
    private readonly Dictionary<string, int> _issueCounts = new(StringComparer.Ordinal);

    public long New { get; set; }
    public long Known { get; set; }
    public long Changed { get; set; }
    public long Held { get; set; }
    public int FirstDay { get; private set; } = int.MaxValue;
    public int LastDay { get; private set; } = int.MinValue;
    public long MessagesUntil { get; private set; } = long.MinValue;
    public long OrdersUntil { get; private set; } = long.MinValue;
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);
    public List<Issue> Issues { get; } = [];

    public void CoverDay(int day)
    {
        FirstDay = Math.Min(FirstDay, day);
        LastDay = Math.Max(LastDay, day);
    }

    public void CoverMessages(long at) => MessagesUntil = Math.Max(MessagesUntil, at);
    public void CoverOrders(long at) => OrdersUntil = Math.Max(OrdersUntil, at);

    /// <summary>What an import states of its coverage: a quiet day is complete although nothing happened on it.</summary>
    public void Cover(string format, Instant? until)
    {
        if (until is not { } stated)
        {
            return;
        }

        if (Kinds.Contains("messages") || format.EndsWith(".messages", StringComparison.Ordinal))
        {
            CoverMessages(stated.UnixMilliseconds);
        }

        if (Kinds.Contains("orders") || format.EndsWith(".orders", StringComparison.Ordinal))
        {
            CoverOrders(stated.UnixMilliseconds);
        }
    }

    /// <summary>Keeps the first of each kind: a million of them would help nobody and fill the memory.</summary>
    public void Add(Issue issue)
    {
        var count = _issueCounts.GetValueOrDefault(issue.Code);
        _issueCounts[issue.Code] = count + 1;
        if (count < MostExamples)
        {
            Issues.Add(issue);
        }
    }
}
