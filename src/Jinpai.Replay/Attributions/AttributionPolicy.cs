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

    /// <summary>Two or more candidates that can win; of one, it is that one.</summary>
    /// <param name="standings">At least one.</param>
    /// <param name="order">The total order of messages.</param>
    internal abstract Standing WinnerOf(IReadOnlyList<Standing> standings, ChatMessageOrder order);

    /// <summary>Why a candidate that could have won did not.</summary>
    internal abstract CandidateVerdict WhyNot(Standing loser, Standing winner);

    public override string ToString() => Name;
}
