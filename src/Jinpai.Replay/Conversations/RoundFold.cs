using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>Finds the rounds of a conversation: from the buyer's first message after the account's last effective reply to its next one (spec 2.1, 2.5).</summary>
/// <remarks>
/// Over midnight, a reply within <c>waitCap</c> answers the round that yesterday left open; what the buyer wrote before that reply belongs to that round too.
/// If no reply comes in time, yesterday's round stays unanswered, and today's first message opens a round of today.
/// </remarks>
internal static class RoundFold
{
    public static void Fill(Conversation conversation)
    {
        var messages = conversation.Messages.Span;
        var start = AnswerYesterday(conversation, messages);
        long? asked = null;
        foreach (ref readonly var message in messages[start..])
        {
            if (message.Direction == MessageDirection.Buyer)
            {
                asked ??= message.IsSpoken ? message.At : null;
            }
            else if (asked is { } at && message.Has(MessageMarks.EffectiveReply))
            {
                conversation.Rounds.Add(new Round(new Instant(at), new Instant(message.At)));
                asked = null;
            }
        }

        if (asked is { } open)
        {
            conversation.Rounds.Add(new Round(new Instant(open), null));
        }
    }

    /// <returns>The index of the first message that belongs to today's rounds.</returns>
    private static int AnswerYesterday(Conversation conversation, ReadOnlySpan<ChatMessage> messages)
    {
        if (conversation.Yesterday is not { HasOpenRound: true } yesterday)
        {
            return 0;
        }

        var open = yesterday.Rounds[^1];
        for (var i = 0; i < messages.Length; i++)
        {
            if (!messages[i].Has(MessageMarks.EffectiveReply))
            {
                continue;
            }

            if (messages[i].SentAt - open.AskedAt > yesterday.Rules.WaitCap)
            {
                return 0;
            }

            yesterday.Rounds[^1] = open with { AnsweredAt = messages[i].SentAt };
            return i + 1;
        }

        return 0;
    }
}
