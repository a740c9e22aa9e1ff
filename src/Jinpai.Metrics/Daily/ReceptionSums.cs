using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>What one conversation adds to the sums of its agent's day; its waits and sessions aside. The shop's are those of all its agents (<see cref="MeasureGroups.OfConversations"/>).</summary>
internal struct ReceptionSums
{
    private DropReason _dropped;
    private EnquiryClass _class;
    private Initiator _initiator;
    private bool _isReplied;
    private bool _isTransferredIn;
    private bool _isTransferredOut;
    private bool _isUnanswered;
    private bool _isSlow;
    private bool _isLong;
    private byte _hour;
    private int _lineCount;
    private int _buyerMessageCount;
    private int _agentMessageCount;
    private int _agentCharacterCount;
    private long _sessionMilliseconds;

    /// <summary>1, or −1 to take it away.</summary>
    internal int Sign { get; private init; }

    /// <summary>Of its rounds. Of a dropped conversation there are none.</summary>
    internal RoundSums Rounds { get; set; }

    internal static ReceptionSums Of(in ReceptionFact fact, ReplayRules rules, int sign)
    {
        var sums = new ReceptionSums { Sign = sign, _dropped = fact.Dropped, _isReplied = fact.HasEffectiveReply };
        if (fact.Dropped != DropReason.None)
        {
            return sums;
        }

        (sums._class, sums._initiator, sums._hour) = (fact.Class, fact.Initiator, HourOf(fact.FirstAt, rules));
        (sums._isTransferredIn, sums._isTransferredOut) = (fact.IsTransferredIn, fact.IsTransferredOut);
        (sums._isUnanswered, sums._isSlow, sums._isLong) = (fact.IsUnanswered, fact.IsSlow, fact.IsLong);
        (sums._lineCount, sums._buyerMessageCount) = (fact.LineCount, fact.BuyerMessageCount);
        (sums._agentMessageCount, sums._agentCharacterCount) = (fact.AgentMessageCount, fact.AgentCharacterCount);
        foreach (ref readonly var session in FactSpan.Of(fact.Sessions))
        {
            sums._sessionMilliseconds += session.LastAt.UnixMilliseconds - session.FirstAt.UnixMilliseconds;
        }

        return sums;
    }

    internal readonly void Fold(DayTotals totals)
    {
        totals.Add(Measure.Consulted, Sign);
        totals.Add(Measure.RepliedConversations, _isReplied ? Sign : 0);
        totals.Add(MeasureGroups.Of(_dropped), Sign);
        if (_dropped != DropReason.None)
        {
            return;
        }

        totals.Add(MeasureGroups.ReceivedAtHour[_hour], Sign);
        totals.Add(Measure.TransferredIn, _isTransferredIn ? Sign : 0);
        totals.Add(Measure.TransferredOut, _isTransferredOut ? Sign : 0);
        totals.Add(Measure.BuyerInitiated, _initiator == Initiator.Buyer ? Sign : 0);
        totals.Add(Measure.AgentInitiated, _initiator == Initiator.Agent ? Sign : 0);
        totals.Add(Measure.AftersaleReceived, _class is EnquiryClass.Aftersale or EnquiryClass.AftersaleRole ? Sign : 0);
        totals.Add(Measure.ChasingReceived, _class == EnquiryClass.Chasing ? Sign : 0);
        totals.Add(Measure.Messages, Sign * _lineCount);
        totals.Add(Measure.BuyerMessages, Sign * _buyerMessageCount);
        totals.Add(Measure.AgentMessages, Sign * _agentMessageCount);
        totals.Add(Measure.AgentCharacters, Sign * _agentCharacterCount);
        totals.Add(Measure.Unanswered, _isUnanswered ? Sign : 0);
        totals.Add(Measure.Slow, _isSlow ? Sign : 0);
        totals.Add(Measure.Long, _isLong ? Sign : 0);
        totals.Add(Measure.ReceptionMilliseconds, Sign * _sessionMilliseconds);
        Rounds.Fold(totals, Sign);
    }

    private static byte HourOf(Instant at, ReplayRules rules)
    {
        var utc = at.ToDateTimeOffset();
        return (byte)(utc.UtcDateTime + rules.Zone.GetUtcOffset(utc)).Hour;
    }
}
