using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Inputs;

/// <summary>The content hash by which a message without id is known again (spec 2.2), beside account, buyer, time and direction. Stored: it must never change.</summary>
public static class MessageSameness
{
    /// <summary>Seed of hashes in which kind and class play no part; no pair of them makes it.</summary>
    private const ulong TextAlone = 0xFFFF_FFFF;

    /// <param name="kind">An image and an emoji without text are not the same.</param>
    /// <param name="messageClass">A robot's line and a person's are not the same.</param>
    /// <param name="text">The text; empty where it is not known.</param>
    public static ulong HashOf(MessageKind kind, MessageClass messageClass, ReadOnlySpan<char> text) =>
        StableHash.Of(text, ((ulong)kind << 8) | (ulong)messageClass);

    /// <summary>For sources that overlap with others which do not all tell kind and class (decision 0086).</summary>
    public static ulong HashOfText(ReadOnlySpan<char> text) => StableHash.Of(text, TextAlone);
}
