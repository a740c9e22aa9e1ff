using Jinpai.Core;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Attributions;

/// <summary>An account that qualifies for an order event, with what policies ask of it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Agent">Its holder on the business day of the last qualifying reply.</param>
/// <param name="Role">Of the account on that day.</param>
/// <param name="LastReply">The latest qualifying reply.</param>
/// <param name="Rounds">Rounds asked within the look-back and answered by the event.</param>
/// <param name="Messages">The account's messages with the buyer, in the total order, from the look-back's start to the event.</param>
internal sealed record Standing(AccountId Account, AgentId Agent, AgentRole Role, ChatMessage LastReply, int Rounds, ReadOnlyMemory<ChatMessage> Messages);
