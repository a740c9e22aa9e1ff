using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Conversations;

/// <summary>The rounds of a conversation whose capped wait is more than <c>slowSeconds</c> (spec 2.5).</summary>
/// <param name="Times">How many.</param>
/// <param name="FirstAskedAt">When the first was asked; null without any.</param>
/// <param name="Longest">The longest wait.</param>
internal readonly record struct SlowRounds(int Times, Instant? FirstAskedAt, TimeSpan Longest)
{
    public static SlowRounds Of(List<Round> rounds, ReplayRules rules)
    {
        var slow = default(SlowRounds);
        for (var i = 0; i < rounds.Count; i++)
        {
            var wait = rounds[i].Wait(rules.WaitCap);
            if (rules.IsSlow(wait))
            {
                slow = new SlowRounds(slow.Times + 1, slow.FirstAskedAt ?? rounds[i].AskedAt, wait > slow.Longest ? wait.Value : slow.Longest);
            }
        }

        return slow;
    }
}
