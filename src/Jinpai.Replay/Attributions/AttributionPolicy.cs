using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>Which candidate an order event is credited to, and why not the others (spec 2.7). A value of the rules' key <c>credit</c>; each policy is a class of its own.</summary>
public abstract partial class AttributionPolicy
{
    private protected AttributionPolicy(string name)
    {
        Name = name;
    }

    /// <summary>Its value in the rules file, which also stands beside every credit.</summary>
    public string Name { get; }

    /// <summary>The index of the one that wins; of one, it is that one.</summary>
    /// <param name="standings">At least one, all of which can win.</param>
    /// <param name="order">The total order of messages.</param>
    internal abstract int WinnerOf(ReadOnlySpan<Standing> standings, ChatMessageOrder order);

    /// <summary>Why a candidate that could have won did not.</summary>
    internal abstract CandidateVerdict WhyNot(in Standing loser, in Standing winner);

    public override string ToString() => Name;
}
