using Jinpai.Core;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>An account that qualifies for an order event, with what policies ask of it. Gone with the buyer.</summary>
/// <param name="Account">The account's index.</param>
/// <param name="Agent">Its holder on the business day of the last qualifying reply.</param>
/// <param name="Role">Of the account on that day.</param>
/// <param name="Messages">The account's messages with the buyer, in the total order, from the look-back's start to the event.</param>
/// <param name="Reply">The latest qualifying reply, as an index in them.</param>
/// <param name="Rounds">Rounds asked within the look-back and answered by the event.</param>
internal readonly record struct Standing(int Account, AgentId Agent, AgentRole Role, ReadOnlyMemory<ChatMessage> Messages, int Reply, int Rounds)
{
    public ref readonly ChatMessage LastReply => ref Messages.Span[Reply];
}
