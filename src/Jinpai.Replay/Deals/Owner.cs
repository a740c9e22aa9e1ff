using Jinpai.Core;

namespace Jinpai.Replay.Deals;

/// <summary>Whose something of an order is.</summary>
internal readonly record struct Owner(AccountId Account, AgentId Agent);
