using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Storage.Imports;

/// <summary>Counts of one file while it is written.</summary>
internal sealed class FileTally
{
    public long New { get; set; }
    public long Known { get; set; }
    public long Changed { get; set; }
    public long Held { get; set; }

    /// <summary>From the earliest to the latest calendar day of what it holds; null: of no day.</summary>
    public DaySpan? Days { get; private set; }
    public long MessagesUntil { get; private set; } = long.MinValue;
    public long OrdersUntil { get; private set; } = long.MinValue;
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Issues that show only against what is already there.</summary>
    public IssueLog Issues { get; } = new();

    public void CoverDay(int day) => Days = DaySpan.Around(Days, new BusinessDay(day));

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

    public void Add(Issue issue) => Issues.Add(issue);
}
