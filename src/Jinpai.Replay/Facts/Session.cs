using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>Part of a conversation without a silence of <c>sessionGap</c> or more; open from its first to its last message, both included (spec 2.1, 2.5).</summary>
public readonly record struct Session(Instant FirstAt, Instant LastAt)
{
    public TimeSpan Duration => LastAt - FirstAt;
}
