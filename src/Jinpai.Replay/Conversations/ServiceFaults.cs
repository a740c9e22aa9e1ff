using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Conversations;

/// <summary>The rows of the fault list (绩效明细): one for each fault of a reception (spec 2.5).</summary>
internal static class ServiceFaults
{
    public static void Add(ReceptionFact reception, ReplayRules rules, List<FaultFact> faults)
    {
        if (reception.IsUnanswered)
        {
            faults.Add(Fault(reception, FaultKind.Unanswered, reception.Rounds[0].AskedAt, TimeSpan.Zero, reception.Rounds.Count));
        }

        if (reception.IsSlow)
        {
            AddSlow(reception, rules, faults);
        }

        if (reception.IsLong)
        {
            var active = reception.Sessions.Aggregate(TimeSpan.Zero, (sum, session) => sum + session.Duration);
            faults.Add(Fault(reception, FaultKind.Long, reception.FirstAt, active, 1));
        }
    }

    private static void AddSlow(ReceptionFact reception, ReplayRules rules, List<FaultFact> faults)
    {
        var (first, longest, times) = ((Instant?)null, TimeSpan.Zero, 0);
        foreach (var round in reception.Rounds)
        {
            if (round.Wait(rules.WaitCap) is { } wait && wait > rules.SlowWait)
            {
                first ??= round.AskedAt;
                longest = wait > longest ? wait : longest;
                times++;
            }
        }

        faults.Add(Fault(reception, FaultKind.Slow, first ?? reception.FirstAt, longest, times));
    }

    private static FaultFact Fault(ReceptionFact reception, FaultKind kind, Instant at, TimeSpan length, int times) =>
        new(reception.Account, reception.Agent, reception.Buyer, reception.Day, kind, at, length.Ticks / TimeSpan.TicksPerSecond, times);
}
