using System.Runtime.InteropServices;
using Jinpai.Core;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Credits;

/// <summary>Finds who stands for an order event, and lets the policy in force decide (spec 2.7). What happens after the event never matters.</summary>
/// <remarks>
/// A candidate has an effective reply at m with t − lookback ≤ m ≤ t, and the buyer has written to it in [m − lookback, t]: an agent who writes into silence
/// sells nothing. The latest such reply of each account stands for it.
/// </remarks>
internal sealed class Attribution(ReplayContext context)
{
    private readonly ChatMessageOrder _order = new(context.Accounts);
    private readonly List<Standing> _eligible = [];

    /// <param name="chats">The buyer's chats.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="isBuyerExcluded">Filters 1–3 apply to the buyer.</param>
    /// <param name="standings">Takes those of the event, behind those of others.</param>
    public Credit Decide(BuyerChats chats, Instant at, bool isBuyerExcluded, List<Standing> standings)
    {
        var rules = context.Rules.For(at);
        var first = standings.Count;
        for (var i = 0; i < chats.Chats.Count; i++)
        {
            var chat = chats.Chats[i];
            var last = chat.LastIndexAt(at);
            if (QualifyingReply(chat, at, last, rules.Lookback) is var reply and >= 0)
            {
                standings.Add(StandingOf(chat, reply, last, at, at - rules.Lookback));
            }
        }

        var stood = CollectionsMarshal.AsSpan(standings)[first..];
        var aftersaleCounts = rules.AftersaleCredit == AftersaleCreditPolicy.Equal || (rules.AftersaleCredit != AftersaleCreditPolicy.Never && !HasOthers(stood));
        var winner = isBuyerExcluded ? -1 : WinnerOf(stood, aftersaleCounts, rules.Credit);
        return new Credit(at, first, stood.Length, winner < 0 ? -1 : first + winner, isBuyerExcluded, aftersaleCounts);
    }

    /// <summary>It can win the credit.</summary>
    public static bool IsEligible(in Standing standing, in Credit credit) => !credit.IsBuyerExcluded && (credit.AftersaleCounts || standing.Role != AgentRole.Aftersale);

    private Standing StandingOf(AccountChat chat, int reply, int last, Instant at, Instant from)
    {
        var day = context.Rules.Calendar.DayOf(chat.Messages.Span[reply].SentAt);
        var first = chat.LastIndexAt(new Instant(from.UnixMilliseconds - 1)) + 1;
        return new Standing(chat.Account, context.AgentOf(chat.Account, day), context.RoleOf(chat.Account, day), chat.Messages[first..(last + 1)], reply - first, chat.AnsweredRounds(from, at));
    }

    private static int QualifyingReply(AccountChat chat, Instant at, int last, TimeSpan lookback)
    {
        var asked = chat.LatestBuyerMessage(last, at - lookback - lookback);
        return asked is { } written ? chat.LatestReply(at, written + lookback, at - lookback) : -1;
    }

    private static bool HasOthers(ReadOnlySpan<Standing> standings)
    {
        foreach (ref readonly var standing in standings)
        {
            if (standing.Role != AgentRole.Aftersale)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Its index among all that stood; −1: nobody can win.</returns>
    private int WinnerOf(ReadOnlySpan<Standing> standings, bool aftersaleCounts, AttributionPolicy policy)
    {
        _eligible.Clear();
        foreach (ref readonly var standing in standings)
        {
            if (aftersaleCounts || standing.Role != AgentRole.Aftersale)
            {
                _eligible.Add(standing);
            }
        }

        if (_eligible.Count == 0)
        {
            return -1;
        }

        // An account stands once.
        var winner = _eligible[_eligible.Count == 1 ? 0 : policy.WinnerOf(CollectionsMarshal.AsSpan(_eligible), _order)].Account;
        var index = 0;
        while (standings[index].Account != winner)
        {
            index++;
        }

        return index;
    }
}
