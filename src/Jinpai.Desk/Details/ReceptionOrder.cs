using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Desk.Details;

/// <summary>In which order conversations are listed: total, so that pages never repeat or miss a row. Rows are compared by what the list shows of them.</summary>
/// <param name="sort">The column; null, or a word that is none: by time.</param>
/// <param name="isDescending">The last first.</param>
/// <param name="rules">Their cap of waits of each row's day: two that are both shown as ten minutes stand by time.</param>
internal sealed class ReceptionOrder(string? sort, bool isDescending, RuleBook rules) : IComparer<ReceptionFact>
{
    private delegate int Comparison(ReceptionFact left, ReceptionFact right, Func<ReceptionFact, TimeSpan> cap);

    /// <summary>The columns that a list can be sorted by, with what each compares. A wait that has no end comes before all others.</summary>
    private static readonly Dictionary<string, Comparison> Columns = new(StringComparer.Ordinal)
    {
        ["agent"] = (left, right, _) => left.Agent.CompareTo(right.Agent),
        ["account"] = (left, right, _) => left.Account.CompareTo(right.Account),
        ["buyer"] = (left, right, _) => left.Buyer.CompareTo(right.Buyer),
        ["buyerMessages"] = (left, right, _) => left.BuyerMessageCount.CompareTo(right.BuyerMessageCount),
        ["agentMessages"] = (left, right, _) => left.AgentMessageCount.CompareTo(right.AgentMessageCount),
        ["rounds"] = (left, right, _) => left.Rounds.Count.CompareTo(right.Rounds.Count),
        ["unansweredRounds"] = (left, right, _) => OpenCount(left).CompareTo(OpenCount(right)),
        ["firstWait"] = (left, right, cap) => Nullable.Compare(left.FirstWait(cap(left)), right.FirstWait(cap(right))),
        ["longestWait"] = (left, right, cap) => Nullable.Compare(left.LongestWait(cap(left)), right.LongestWait(cap(right))),
    };

    /// <summary>By time alone: days are then in order, and each can be read on its own.</summary>
    public bool IsByTime => sort is null || !Columns.ContainsKey(sort);
    public bool IsDescending => isDescending;

    public int Compare(ReceptionFact x, ReceptionFact y)
    {
        var order = IsByTime ? 0 : Columns[sort!](x, y, fact => rules.For(fact.Day).WaitCap);
        if (order == 0)
        {
            order = (x.FirstAt, x.Account, x.Buyer).CompareTo((y.FirstAt, y.Account, y.Buyer));
        }

        return isDescending ? -order : order;
    }

    private static int OpenCount(ReceptionFact fact) => fact.Rounds.Count(round => round.AnsweredAt is null);
}
