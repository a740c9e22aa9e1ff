using Jinpai.Core;

namespace Jinpai.Replay;

/// <summary>An agent holds an account from <paramref name="First"/> to <paramref name="Last"/>, both included (spec 2.1).</summary>
public sealed record AccountHolding(AccountId Account, AgentId Agent, AgentRole Role, BusinessDay First, BusinessDay Last);
