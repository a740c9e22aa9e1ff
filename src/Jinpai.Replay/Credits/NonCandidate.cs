using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Credits;

/// <summary>Says why an account that talked with the buyer did not stand for an order event ("you wrote at 10:05, after the order of 10:03").</summary>
internal static class NonCandidate
{
    public static Candidate Explain(AccountChat chat, Instant at, ReplayRules rules, ReplayContext context)
    {
        var last = chat.LastIndexAt(at);
        var before = chat.LatestReply(at, at, Instant.MinValue);
        var (index, verdict) = before >= 0
            ? (before, chat.Messages.Span[before].SentAt < at - rules.Lookback ? CandidateVerdict.TooLongAgo : CandidateVerdict.BuyerHadNotWritten)
            : (FirstReplyAfter(chat, last + 1), CandidateVerdict.RepliedOnlyAfter);
        var day = context.Rules.Calendar.DayOf(index >= 0 ? chat.Messages.Span[index].SentAt : at);
        return new Candidate(
            context.Accounts[chat.Account],
            context.AgentOf(chat.Account, day),
            index >= 0 ? chat.Messages.Span[index].SentAt : null,
            chat.AnsweredRounds(at - rules.Lookback, at),
            IsCandidate: false,
            index >= 0 ? verdict : CandidateVerdict.NoEffectiveReply);
    }

    private static int FirstReplyAfter(AccountChat chat, int start)
    {
        var span = chat.Messages.Span;
        for (var i = start; i < span.Length; i++)
        {
            if (span[i].Has(MessageMarks.EffectiveReply))
            {
                return i;
            }
        }

        return -1;
    }
}
