using Jinpai.Core;

namespace Jinpai.Replay.Inputs;

/// <summary>An agent holds an account on the days (spec 2.1).</summary>
public sealed record AccountHolding(AccountId Account, AgentId Agent, AgentRole Role, DaySpan Days);
