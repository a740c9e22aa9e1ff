using Jinpai.Core;

namespace Jinpai.Replay.Credits;

/// <summary>Whose an order event is, or a sale.</summary>
internal readonly record struct Owner(AccountId Account, AgentId Agent);
