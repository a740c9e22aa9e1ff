using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>Decides to whom an order event is credited (spec 2.7). What happens after the event never matters.</summary>
/// <remarks>
/// A candidate has an effective reply at m with t − lookback ≤ m ≤ t, and the buyer has written to it in [m − lookback, t]: an agent who writes into silence
/// sells nothing. The latest such reply of each account stands for it, and the latest of all wins; a tie goes to the later in the total order.
/// </remarks>
internal sealed class Attribution(ReplayContext context)
{
    private readonly ChatMessageOrder _order = new(context.Accounts);

    /// <param name="chats">The buyer's chats.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="isBuyerExcluded">Filters 1–3 apply to the buyer.</param>
    /// <param name="explain">Also keep accounts that are no candidates, with the reason: for reading, never stored.</param>
    public (IReadOnlyList<Candidate> Candidates, Candidate? Winner) Decide(BuyerChats chats, Instant at, bool isBuyerExcluded, bool explain)
    {
        var rules = context.Rules.For(at);
        var standings = new List<Standing>(chats.Chats.Count);
        var others = new List<Candidate>();
        foreach (var chat in chats.Chats)
        {
            var reply = QualifyingReply(chat, at, rules.Lookback);
            if (reply >= 0)
            {
                standings.Add(StandingOf(chat, reply, at, rules));
            }
            else if (explain)
            {
                others.Add(NonCandidate.Explain(chat, at, rules, context));
            }
        }

        var winner = isBuyerExcluded ? null : WinnerOf(standings, rules.AftersaleCredit);
        var candidates = new List<Candidate>(standings.Count + others.Count);
        var hasOther = standings.Exists(standing => standing.Role != AgentRole.Aftersale);
        foreach (var standing in standings)
        {
            candidates.Add(CandidateOf(standing, winner, isBuyerExcluded, rules.AftersaleCredit, hasOther));
        }

        var won = candidates.Find(candidate => candidate.HasWon);
        candidates.AddRange(others);
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
        return new Standing(
            context.Accounts[chat.Account],
            context.AgentOf(chat.Account, day),
            context.RoleOf(chat.Account, day),
            message,
            chat.AnsweredRounds(at - rules.Lookback, at));
    }

    private Standing? WinnerOf(List<Standing> standings, AftersaleCreditPolicy policy)
    {
        var hasOther = standings.Exists(standing => standing.Role != AgentRole.Aftersale);
        Standing? winner = null;
        foreach (var standing in standings)
        {
            if (IsCandidate(standing, policy, hasOther) && (winner is null || _order.Compare(standing.Reply, winner.Reply) > 0))
            {
                winner = standing;
            }
        }

        return winner;
    }

    private static bool IsCandidate(Standing standing, AftersaleCreditPolicy policy, bool hasOther) => standing.Role != AgentRole.Aftersale || policy switch
    {
        AftersaleCreditPolicy.Equal => true,
        AftersaleCreditPolicy.Never => false,
        _ => !hasOther,
    };

    private static Candidate CandidateOf(Standing standing, Standing? winner, bool isBuyerExcluded, AftersaleCreditPolicy policy, bool hasOther)
    {
        var isCandidate = !isBuyerExcluded && IsCandidate(standing, policy, hasOther);
        var verdict = isBuyerExcluded ? CandidateVerdict.BuyerExcluded
            : !isCandidate ? CandidateVerdict.AftersaleRole
            : ReferenceEquals(standing, winner) ? CandidateVerdict.WonByLastReply
            : CandidateVerdict.RepliedEarlier;
        return new Candidate(standing.Account, standing.Agent, standing.Reply.SentAt, standing.Rounds, isCandidate, verdict);
    }

    private sealed record Standing(AccountId Account, AgentId Agent, AgentRole Role, ChatMessage Reply, int Rounds);
}
