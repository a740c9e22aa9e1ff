using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>The latest qualifying reply wins; a tie goes to the later in the total order (spec 2.7).</summary>
internal sealed class LastReply() : AttributionPolicy("last_reply")
{
    internal override Standing WinnerOf(IReadOnlyList<Standing> standings, ChatMessageOrder order)
    {
        var winner = standings[0];
        for (var i = 1; i < standings.Count; i++)
        {
            winner = order.Compare(standings[i].LastReply, winner.LastReply) > 0 ? standings[i] : winner;
        }

        return winner;
    }

    internal override CandidateVerdict WhyNot(Standing loser, Standing winner) => CandidateVerdict.RepliedEarlier;
}
