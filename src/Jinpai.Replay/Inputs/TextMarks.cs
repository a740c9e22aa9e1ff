using Jinpai.Core.Events;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Inputs;

/// <summary>Reads from a message's text what filters, effective replies and figures ask for (spec 2.3, 2.4). Prefixes and code words are asked of cards with a text too (decision 0100).</summary>
public static class TextMarks
{
    /// <param name="direction">Prefixes and code words are the agents'.</param>
    /// <param name="kind">A card, an image or an emoji has content without any text.</param>
    /// <param name="text">The text, as it came.</param>
    /// <param name="isTextKnown">False where the source has no texts at all: then nothing counts as empty.</param>
    /// <param name="rules">The version in force on the message's business day.</param>
    public static MessageMarks Of(MessageDirection direction, MessageKind kind, ReadOnlySpan<char> text, bool isTextKnown, ReplayRules rules)
    {
        if (kind is MessageKind.Transfer or MessageKind.Recall or MessageKind.System)
        {
            return MessageMarks.None;
        }

        var marks = kind != MessageKind.Text || !isTextKnown || !text.IsWhiteSpace() ? MessageMarks.HasContent : MessageMarks.None;
        if (direction != MessageDirection.Agent || text.IsEmpty)
        {
            return marks;
        }

        marks |= StartsWith(text, rules.MassPrefix) ? MessageMarks.MassPrefix : MessageMarks.None;
        marks |= StartsWith(text, rules.AutoReplyPrefix) ? MessageMarks.AutoReplyPrefix : MessageMarks.None;
        return rules.Filters.CodeWord is { } word && text.SequenceEqual(word.Word) ? marks | MessageMarks.CodeWord : marks;
    }

    /// <summary>Code points of a text: what counts as its characters.</summary>
    public static int CharactersOf(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.Length;
        }

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string? prefix) => !string.IsNullOrEmpty(prefix) && text.StartsWith(prefix, StringComparison.Ordinal);
}
