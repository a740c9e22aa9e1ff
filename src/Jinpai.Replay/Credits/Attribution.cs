using Jinpai.Core;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
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
    private readonly List<Standing> _standings = [];

    /// <param name="chats">The buyer's chats.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="isBuyerExcluded">Filters 1–3 apply to the buyer.</param>
    /// <param name="explain">Also keep accounts that are no candidates, with the reason: for reading, never stored.</param>
    public (IReadOnlyList<Candidate> Candidates, Candidate? Winner) Decide(BuyerChats chats, Instant at, bool isBuyerExcluded, bool explain)
    {
        var rules = context.Rules.For(at);
        _standings.Clear();
        List<Candidate>? others = null;
        for (var i = 0; i < chats.Chats.Count; i++)
        {
            var chat = chats.Chats[i];
            var reply = QualifyingReply(chat, at, rules.Lookback);
            if (reply >= 0)
            {
                _standings.Add(StandingOf(chat, reply, at, rules));
            }
            else if (explain)
            {
                (others ??= []).Add(NonCandidate.Explain(chat, at, rules, context));
            }
        }

        if (_standings.Count == 0 && others is null)
        {
            return ([], null);
        }

        var eligible = isBuyerExcluded ? [] : Eligible(_standings, rules.AftersaleCredit);
        var winner = eligible.Count == 0 ? null : rules.Credit.WinnerOf(eligible, _order);
        var candidates = new List<Candidate>(_standings.Count + (others?.Count ?? 0));
        foreach (var standing in _standings)
        {
            var verdict = isBuyerExcluded ? CandidateVerdict.BuyerExcluded
                : !eligible.Contains(standing) ? CandidateVerdict.AftersaleRole
                : ReferenceEquals(standing, winner) ? CandidateVerdict.Won
                : rules.Credit.WhyNot(standing, winner!);
            candidates.Add(new Candidate(standing.Account, standing.Agent, standing.LastReply.SentAt, standing.Rounds, eligible.Contains(standing), verdict));
        }

        var won = candidates.Find(candidate => candidate.HasWon);
        candidates.AddRange(others ?? []);
        return (candidates, won);
    }

    private static int QualifyingReply(AccountChat chat, Instant at, TimeSpan lookback)
    {
        var last = chat.LastIndexAt(at);
        var asked = chat.LatestBuyerMessage(last, at - lookback - lookback);
        return asked is { } written ? chat.LatestReply(at, written + lookback, at - lookback) : -1;
    }

    private Standing StandingOf(AccountChat chat, int reply, Instant at, ReplayRules rules)
    {
        var message = chat.Messages.Span[reply];
        var day = context.Rules.Calendar.DayOf(message.SentAt);
        var start = at - rules.Lookback;
        var first = chat.LastIndexAt(new Instant(start.UnixMilliseconds - 1)) + 1;
        return new Standing(
            context.Accounts[chat.Account],
            context.AgentOf(chat.Account, day),
            context.RoleOf(chat.Account, day),
            message,
            chat.AnsweredRounds(start, at),
            chat.Messages[first..(chat.LastIndexAt(at) + 1)]);
    }

    private static List<Standing> Eligible(List<Standing> standings, AftersaleCreditPolicy policy)
    {
        if (policy == AftersaleCreditPolicy.Equal)
        {
            return standings;
        }

        if (!standings.Exists(standing => standing.Role == AgentRole.Aftersale))
        {
            return standings;
        }

        var others = standings.FindAll(standing => standing.Role != AgentRole.Aftersale);
        return others.Count > 0 || policy == AftersaleCreditPolicy.Never ? others : standings;
    }
}
