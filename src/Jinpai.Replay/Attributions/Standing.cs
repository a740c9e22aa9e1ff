using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>An account that qualifies for an order event, with what policies ask of it. Gone with the buyer.</summary>
/// <param name="Chat">The account's messages with the buyer.</param>
/// <param name="Reply">The latest qualifying reply, as an index in them.</param>
/// <param name="Agent">The account's holder on the business day of that reply.</param>
/// <param name="Role">Of the account on that day.</param>
/// <param name="From">The look-back's start.</param>
/// <param name="At">The event.</param>
internal readonly record struct Standing(AccountChat Chat, int Reply, AgentId Agent, AgentRole Role, Instant From, Instant At)
{
    public ref readonly ChatMessage LastReply => ref Chat.Messages.Span[Reply];

    /// <summary>Rounds asked within the look-back and answered by the event.</summary>
    public int Rounds => Chat.AnsweredRounds(From, At);

    /// <summary>The account's messages with the buyer, in the total order, from the look-back's start to the event.</summary>
    public ReadOnlyMemory<ChatMessage> Messages => Chat.Messages[(Chat.LastIndexAt(new Instant(From.UnixMilliseconds - 1)) + 1)..(Chat.LastIndexAt(At) + 1)];
}
