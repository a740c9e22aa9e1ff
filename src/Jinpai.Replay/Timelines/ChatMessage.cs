using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Timelines;

/// <summary>One message as the replay sees it: no text. A plain mutable struct, since tens of millions pass through arrays of it.</summary>
public struct ChatMessage
{
    /// <summary>Milliseconds since 1970 (UTC).</summary>
    public long At;

    /// <summary>Index in <see cref="Inputs.ReplayContext.Accounts"/>.</summary>
    public int Account;

    /// <summary>Index of the buyer's key among <see cref="BuyerTimeline.Keys"/>: linked buyers have several.</summary>
    public int Key;

    /// <summary>Which file it came from: identical lines without id are counted per file.</summary>
    public int File;

    /// <summary>1-based line in its file.</summary>
    public int Line;

    /// <summary>Code points of its text.</summary>
    public int Characters;

    /// <summary>Of a transfer: index of the account that takes over; else −1.</summary>
    public int ToAccount;
    public MessageDirection Direction;
    public MessageKind Kind;
    public MessageClass Class;
    public MessageMarks Marks;
    public MessageId Id;

    /// <summary>Of messages without id: a hash of kind, class and text, for sameness.</summary>
    public ulong ContentHash;

    public readonly bool Has(MessageMarks mark) => (Marks & mark) != MessageMarks.None;

    public readonly Instant SentAt => new(At);

    /// <summary>A text, image, card or emoji, of whatever class; not a transfer, a recall or a system line.</summary>
    public readonly bool IsSpoken => Kind < MessageKind.Transfer;
}
