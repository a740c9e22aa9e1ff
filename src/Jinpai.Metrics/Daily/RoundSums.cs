using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>Sums of the rounds of one conversation: tens of millions pass here, so that they are summed first and added once.</summary>
internal struct RoundSums
{
    private const long TaobaoUnansweredMilliseconds = 600_000;
    private int _count;
    private int _unanswered;
    private int _averaged;
    private int _quick;
    private int _timely;
    private long _milliseconds;
    private long? _firstMilliseconds;

    /// <param name="rounds">Of one conversation.</param>
    /// <param name="rules">In force on its day.</param>
    /// <param name="waits">Takes the waits of those that were answered, as <see cref="WaitTally"/> notes them.</param>
    /// <param name="sign">1, or −1 to take them away.</param>
    internal static RoundSums Of(ReadOnlySpan<Round> rounds, ReplayRules rules, List<int> waits, int sign)
    {
        var sums = new RoundSums { _count = rounds.Length };
        for (var i = 0; i < rounds.Length; i++)
        {
            if (rounds[i].Wait(rules.WaitCap) is not { } wait)
            {
                sums._unanswered++;
                continue;
            }

            var milliseconds = wait.Ticks / TimeSpan.TicksPerMillisecond;
            sums._milliseconds += milliseconds;
            sums._quick += wait <= rules.QuickWait ? 1 : 0;
            sums._timely += wait <= rules.TimelyWait ? 1 : 0;
            sums._firstMilliseconds = i == 0 ? milliseconds : sums._firstMilliseconds;
            waits.Add(WaitTally.Noted((int)(milliseconds / 1000), (milliseconds % 1000 != 0 ? WaitKinds.Uneven : WaitKinds.None) | (i == 0 ? WaitKinds.First : WaitKinds.None), sign));
        }

        sums._averaged = rules.Unanswered == UnansweredPolicy.Taobao ? sums._unanswered : 0;
        return sums;
    }

    internal readonly void Fold(DayTotals totals, int sign)
    {
        totals.Add(Measure.Rounds, sign * _count);
        totals.Add(Measure.UnansweredRounds, sign * _unanswered);
        totals.Add(Measure.AverageResponses, sign * (_count - _unanswered + _averaged));
        totals.Add(Measure.AverageResponseMilliseconds, sign * (_milliseconds + (_averaged * TaobaoUnansweredMilliseconds)));
        totals.Add(Measure.QuickRounds, sign * _quick);
        totals.Add(Measure.TimelyRounds, sign * _timely);
        if (_firstMilliseconds is { } first)
        {
            totals.Add(Measure.FirstResponses, sign);
            totals.Add(Measure.FirstResponseMilliseconds, sign * first);
        }
    }
}
