using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Reading;

/// <summary>One message with its text, for people to read. A null content: the file had no texts, or they are kept no longer.</summary>
public sealed record ChatLine(MessageSent Message, MessageMarks Marks)
{
    /// <summary>It had a text, perhaps, that is kept no longer: its buyer was forgotten, or its time is over.</summary>
    public bool IsTextGone { get; init; }

    public Instant At => Message.At;
    public AccountId Account => Message.Account;
}
