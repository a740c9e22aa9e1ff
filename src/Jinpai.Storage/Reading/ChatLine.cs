using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Reading;

/// <summary>One message with its text, for people to read. A null content: the file had no texts.</summary>
public sealed record ChatLine(MessageSent Message, MessageMarks Marks)
{
    public Instant At => Message.At;
    public AccountId Account => Message.Account;
}
