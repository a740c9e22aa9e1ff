using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>From a buyer's first message after the account's last effective reply to the account's next effective reply (spec 2.1). It belongs to the business day of <paramref name="AskedAt"/>.</summary>
/// <param name="AskedAt">When the buyer asked.</param>
/// <param name="AnsweredAt">When the account replied; null if it did not by the end of the day (or, over midnight, within <c>waitCap</c>).</param>
public readonly record struct Round(Instant AskedAt, Instant? AnsweredAt)
{
    /// <summary>The wait, capped; null for an unanswered round.</summary>
    public TimeSpan? Wait(TimeSpan cap)
    {
        if (AnsweredAt is not { } answered)
        {
            return null;
        }

        var wait = answered - AskedAt;
        return wait < cap ? wait : cap;
    }
}
