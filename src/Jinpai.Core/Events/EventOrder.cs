namespace Jinpai.Core.Events;

/// <summary>The one total order of events (spec 2.2). The replay sorts messages and a buyer's orders by it; where only one of two kinds can come first, such as a reply and the order of its second, it compares instants as this order says.</summary>
public static class EventOrder
{
    /// <summary>
    /// Time; then kind; then, messages with ids first, by id (ids of digits by length, then ordinally, before other ids); messages without ids:
    /// the buyer before the agent, then the line number, then the account.
    /// </summary>
    public static int Compare(in EventPosition left, in EventPosition right)
    {
        var byTime = left.At.CompareTo(right.At);
        if (byTime != 0)
        {
            return byTime;
        }

        if (left.Kind != right.Kind)
        {
            return left.Kind.CompareTo(right.Kind);
        }

        var byId = left.Id.CompareTo(right.Id);
        if (byId != 0)
        {
            return byId;
        }

        if (left.Id.IsNone)
        {
            var byDirection = left.Direction.CompareTo(right.Direction);
            if (byDirection != 0)
            {
                return byDirection;
            }

            var byLine = left.Line.CompareTo(right.Line);
            if (byLine != 0)
            {
                return byLine;
            }
        }

        return string.CompareOrdinal(left.Account, right.Account);
    }
}
