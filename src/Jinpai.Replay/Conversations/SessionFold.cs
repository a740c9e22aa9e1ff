using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>Cuts a conversation where it was silent for <c>sessionGap</c> or more (spec 2.1). Every line counts, of whatever kind.</summary>
internal static class SessionFold
{
    public static Session[] Of(ReadOnlySpan<ChatMessage> messages, TimeSpan gap)
    {
        var gapMilliseconds = gap.Ticks / TimeSpan.TicksPerMillisecond;
        var count = 1;
        for (var i = 1; i < messages.Length; i++)
        {
            count += messages[i].At - messages[i - 1].At >= gapMilliseconds ? 1 : 0;
        }

        var sessions = new Session[count];
        var (index, first) = (0, messages[0].At);
        for (var i = 1; i < messages.Length; i++)
        {
            if (messages[i].At - messages[i - 1].At >= gapMilliseconds)
            {
                sessions[index++] = new Session(new Instant(first), new Instant(messages[i - 1].At));
                first = messages[i].At;
            }
        }

        sessions[index] = new Session(new Instant(first), new Instant(messages[^1].At));
        return sessions;
    }
}
