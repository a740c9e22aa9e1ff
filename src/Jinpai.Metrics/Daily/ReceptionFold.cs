using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>A conversation's part in the daily sums: of its agent, and alike of the shop.</summary>
internal static class ReceptionFold
{
    private const long TaobaoUnansweredMilliseconds = 600_000;

    internal static void Fold(DailyFold fold, ReceptionFact fact, int sign)
    {
        var agent = fold.For(fact.Agent, fact.Day);
        var shop = fold.ForShop(fact.Day);
        var rules = fold.Rules.For(fact.Day);
        FoldConversation(agent, fact, sign);
        FoldConversation(shop, fact, sign);
        if (fact.Dropped != DropReason.None)
        {
            return;
        }

        var hour = HourOf(fact.FirstAt, rules);
        FoldReception(agent, fact, hour, sign);
        FoldReception(shop, fact, hour, sign);
        FoldRounds(agent, shop, fact, rules, sign);
        for (var i = 0; i < fact.Sessions.Count; i++)
        {
            var session = fact.Sessions[i];
            agent.AddSession(session, sign);
            var duration = sign * (session.LastAt.UnixMilliseconds - session.FirstAt.UnixMilliseconds);
            agent.Add(Measure.ReceptionMilliseconds, duration);
            shop.Add(Measure.ReceptionMilliseconds, duration);
        }
    }

    private static void FoldConversation(DayTotals totals, ReceptionFact fact, int sign)
    {
        totals.Add(Measure.Consulted, sign);
        totals.Add(Measure.RepliedConversations, fact.HasEffectiveReply ? sign : 0);
        totals.Add(fact.Dropped == DropReason.None ? Measure.Received : Measure.Received + (int)fact.Dropped, sign);
    }

    private static void FoldReception(DayTotals totals, ReceptionFact fact, int hour, int sign)
    {
        totals.Add(Measure.ReceivedAtHour00 + hour, sign);
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

    private static void FoldRounds(DayTotals agent, DayTotals shop, ReceptionFact fact, ReplayRules rules, int sign)
    {
        for (var i = 0; i < fact.Rounds.Count; i++)
        {
            var round = fact.Rounds[i];
            if (round.Wait(rules.WaitCap) is { } wait)
            {
                var milliseconds = wait.Ticks / TimeSpan.TicksPerMillisecond;
                FoldAnswer(agent, milliseconds, rules, i == 0, sign);
                FoldAnswer(shop, milliseconds, rules, i == 0, sign);
            }
            else
            {
                FoldUnanswered(agent, rules, sign);
                FoldUnanswered(shop, rules, sign);
            }
        }
    }

    private static void FoldAnswer(DayTotals totals, long milliseconds, ReplayRules rules, bool isFirst, int sign)
    {
        var seconds = (int)(milliseconds / 1000);
        totals.Add(Measure.Rounds, sign);
        totals.Add(Measure.AverageResponses, sign);
        totals.Add(Measure.AverageResponseMilliseconds, sign * milliseconds);
        totals.Add(Measure.QuickRounds, milliseconds <= rules.QuickWait.Ticks / TimeSpan.TicksPerMillisecond ? sign : 0);
        totals.Add(Measure.TimelyRounds, milliseconds <= rules.TimelyWait.Ticks / TimeSpan.TicksPerMillisecond ? sign : 0);
        totals.AddWait(seconds, milliseconds % 1000 != 0, sign);
        if (isFirst)
        {
            totals.Add(Measure.FirstResponses, sign);
            totals.Add(Measure.FirstResponseMilliseconds, sign * milliseconds);
            totals.AddFirstWait(seconds, sign);
        }
    }

    private static void FoldUnanswered(DayTotals totals, ReplayRules rules, int sign)
    {
        totals.Add(Measure.Rounds, sign);
        totals.Add(Measure.UnansweredRounds, sign);
        if (rules.Unanswered == UnansweredPolicy.Taobao)
        {
            totals.Add(Measure.AverageResponses, sign);
            totals.Add(Measure.AverageResponseMilliseconds, sign * TaobaoUnansweredMilliseconds);
        }
    }

    private static int HourOf(Instant at, ReplayRules rules)
    {
        var utc = at.ToDateTimeOffset();
        return (utc.UtcDateTime + rules.Zone.GetUtcOffset(utc)).Hour;
    }
}
