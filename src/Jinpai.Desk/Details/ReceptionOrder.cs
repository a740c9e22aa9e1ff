using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>In which order conversations are listed: total, so that pages never repeat or miss a row.</summary>
internal sealed class ReceptionOrder(string? sort, bool isDescending) : IComparer<ReceptionFact>
{
    /// <summary>The columns that a list can be sorted by, with what each compares.</summary>
    public static IReadOnlyDictionary<string, Comparison<ReceptionFact>> Columns { get; } = new Dictionary<string, Comparison<ReceptionFact>>(StringComparer.Ordinal)
    {
        ["agent"] = (left, right) => left.Agent.CompareTo(right.Agent),
        ["account"] = (left, right) => left.Account.CompareTo(right.Account),
        ["buyer"] = (left, right) => left.Buyer.CompareTo(right.Buyer),
        ["buyerMessages"] = (left, right) => left.BuyerMessageCount.CompareTo(right.BuyerMessageCount),
        ["agentMessages"] = (left, right) => left.AgentMessageCount.CompareTo(right.AgentMessageCount),
        ["rounds"] = (left, right) => left.Rounds.Count.CompareTo(right.Rounds.Count),
        ["unansweredRounds"] = (left, right) => OpenCount(left).CompareTo(OpenCount(right)),
        ["firstWait"] = (left, right) => FirstWait(left).CompareTo(FirstWait(right)),
        ["longestWait"] = (left, right) => LongestWait(left).CompareTo(LongestWait(right)),
    };

    /// <summary>By time alone: days are then in order, and each can be read on its own.</summary>
    public bool IsByTime => sort is null || !Columns.ContainsKey(sort);
    public bool IsDescending => isDescending;

    public int Compare(ReceptionFact? x, ReceptionFact? y)
    {
        var order = IsByTime ? 0 : Columns[sort!](x!, y!);
        if (order == 0)
        {
            order = (x!.FirstAt, x.Account, x.Buyer).CompareTo((y!.FirstAt, y.Account, y.Buyer));
        }

        return isDescending ? -order : order;
    }

    public static int OpenCount(ReceptionFact fact) => fact.Rounds.Count(round => round.AnsweredAt is null);

    /// <summary>In ticks; −1 where the first round has no answer.</summary>
    public static long FirstWait(ReceptionFact fact) => fact.Rounds is [{ AnsweredAt: { } answered } first, ..] ? (answered - first.AskedAt).Ticks : -1;

    /// <summary>In ticks; −1 where no round was answered.</summary>
    public static long LongestWait(ReceptionFact fact) => fact.Rounds.Max(round => round.AnsweredAt is { } answered ? (long?)(answered - round.AskedAt).Ticks : null) ?? -1;
}
