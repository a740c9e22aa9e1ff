using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>The latest qualifying reply wins; a tie goes to the later in the total order (spec 2.7).</summary>
internal sealed class LastReply() : AttributionPolicy("last_reply")
{
    internal override int WinnerOf(ReadOnlySpan<Standing> standings, ChatMessageOrder order)
    {
        var winner = 0;
        for (var i = 1; i < standings.Length; i++)
        {
            winner = order.Compare(in standings[i].LastReply, in standings[winner].LastReply) > 0 ? i : winner;
        }

        return winner;
    }

    internal override CandidateVerdict WhyNot(in Standing loser, in Standing winner) => CandidateVerdict.RepliedEarlier;
}
