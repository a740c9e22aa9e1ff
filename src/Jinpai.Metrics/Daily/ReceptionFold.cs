using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>A conversation's part in the daily sums of its agent. The shop's are those of all its agents (<see cref="MeasureGroups.OfConversations"/>).</summary>
internal static class ReceptionFold
{
    private const long TaobaoUnansweredMilliseconds = 600_000;

    internal static void Fold(DailyFold fold, in ReceptionFact fact, int sign)
    {
        var agent = fold.For(fact.Agent, fact.Day);
        var rules = fold.Rules.For(fact.Day);
        FoldConversation(agent, in fact, sign);
        if (fact.Dropped != DropReason.None)
        {
            return;
        }

        FoldReception(agent, in fact, HourOf(fact.FirstAt, rules), sign);
        FoldRounds(agent, in fact, rules, sign);
        foreach (var session in FactSpan.Of(fact.Sessions))
        {
            agent.AddSession(session, sign);
            agent.Add(Measure.ReceptionMilliseconds, sign * (session.LastAt.UnixMilliseconds - session.FirstAt.UnixMilliseconds));
        }
    }

    private static void FoldConversation(DayTotals totals, in ReceptionFact fact, int sign)
    {
        totals.Add(Measure.Consulted, sign);
        totals.Add(Measure.RepliedConversations, fact.HasEffectiveReply ? sign : 0);
        totals.Add(MeasureGroups.Of(fact.Dropped), sign);
    }

    private static void FoldReception(DayTotals totals, in ReceptionFact fact, int hour, int sign)
    {
        totals.Add(MeasureGroups.ReceivedAtHour[hour], sign);
        totals.Add(Measure.TransferredIn, fact.IsTransferredIn ? sign : 0);
        totals.Add(Measure.TransferredOut, fact.IsTransferredOut ? sign : 0);
        totals.Add(Measure.BuyerInitiated, fact.Initiator == Initiator.Buyer ? sign : 0);
        totals.Add(Measure.AgentInitiated, fact.Initiator == Initiator.Agent ? sign : 0);
        totals.Add(Measure.AftersaleReceived, fact.Class is EnquiryClass.Aftersale or EnquiryClass.AftersaleRole ? sign : 0);
        totals.Add(Measure.ChasingReceived, fact.Class == EnquiryClass.Chasing ? sign : 0);
        totals.Add(Measure.Messages, sign * fact.LineCount);
        totals.Add(Measure.BuyerMessages, sign * fact.BuyerMessageCount);
        totals.Add(Measure.AgentMessages, sign * fact.AgentMessageCount);
        totals.Add(Measure.AgentCharacters, sign * fact.AgentCharacterCount);
        totals.Add(Measure.Unanswered, fact.IsUnanswered ? sign : 0);
        totals.Add(Measure.Slow, fact.IsSlow ? sign : 0);
        totals.Add(Measure.Long, fact.IsLong ? sign : 0);
    }

    /// <summary>Tens of millions of rounds pass here: they are summed first and added once.</summary>
    private static void FoldRounds(DayTotals agent, in ReceptionFact fact, ReplayRules rules, int sign)
    {
        var rounds = FactSpan.Of(fact.Rounds);
        if (rounds.IsEmpty)
        {
            return;
        }

        var sums = default(RoundSums);
        for (var i = 0; i < rounds.Length; i++)
        {
            if (rounds[i].Wait(rules.WaitCap) is not { } wait)
            {
                sums.Unanswered++;
                continue;
            }

            var milliseconds = wait.Ticks / TimeSpan.TicksPerMillisecond;
            sums.Milliseconds += milliseconds;
            sums.Quick += wait <= rules.QuickWait ? 1 : 0;
            sums.Timely += wait <= rules.TimelyWait ? 1 : 0;
            var (seconds, rest) = ((int)(milliseconds / 1000), milliseconds % 1000);
            agent.AddWait(seconds, (rest != 0 ? WaitKinds.Uneven : WaitKinds.None) | (i == 0 ? WaitKinds.First : WaitKinds.None), sign);
            if (i == 0)
            {
                agent.Add(Measure.FirstResponses, sign);
                agent.Add(Measure.FirstResponseMilliseconds, sign * milliseconds);
            }
        }

        FoldSums(agent, sums, rounds.Length, rules, sign);
    }

    private static void FoldSums(DayTotals totals, RoundSums sums, int count, ReplayRules rules, int sign)
    {
        var averaged = rules.Unanswered == UnansweredPolicy.Taobao ? sums.Unanswered : 0;
        totals.Add(Measure.Rounds, sign * count);
        totals.Add(Measure.UnansweredRounds, sign * sums.Unanswered);
        totals.Add(Measure.AverageResponses, sign * (count - sums.Unanswered + averaged));
        totals.Add(Measure.AverageResponseMilliseconds, sign * (sums.Milliseconds + (averaged * TaobaoUnansweredMilliseconds)));
        totals.Add(Measure.QuickRounds, sign * sums.Quick);
        totals.Add(Measure.TimelyRounds, sign * sums.Timely);
    }

    private static int HourOf(Instant at, ReplayRules rules)
    {
        var utc = at.ToDateTimeOffset();
        return (utc.UtcDateTime + rules.Zone.GetUtcOffset(utc)).Hour;
    }

    private struct RoundSums
    {
        internal int Unanswered;
        internal int Quick;
        internal int Timely;
        internal long Milliseconds;
    }
}
