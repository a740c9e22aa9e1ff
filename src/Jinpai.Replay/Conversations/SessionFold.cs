using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>Cuts a conversation where it was silent for <c>sessionGap</c> or more (spec 2.1). Every line counts, of whatever kind.</summary>
internal static class SessionFold
{
    public static void Fill(List<Session> sessions, ReadOnlySpan<ChatMessage> messages, TimeSpan gap)
    {
        sessions.Clear();
        var gapMilliseconds = gap.Ticks / TimeSpan.TicksPerMillisecond;
        var first = messages[0].At;
        for (var i = 1; i < messages.Length; i++)
        {
            if (messages[i].At - messages[i - 1].At >= gapMilliseconds)
            {
                sessions.Add(new Session(new Instant(first), new Instant(messages[i - 1].At)));
                first = messages[i].At;
            }
        }

        sessions.Add(new Session(new Instant(first), new Instant(messages[^1].At)));
    }
}
