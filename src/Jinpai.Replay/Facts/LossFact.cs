using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One lost enquirer or lost payment of an agent, as listed under losses (绩效明细 流失).</summary>
public sealed record LossFact(AgentId Agent, BuyerKey Buyer, BusinessDay Day, LossKind Kind, Instant AskedAt, OrderId? Order, AgentId? LostTo);
