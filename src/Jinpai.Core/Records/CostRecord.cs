namespace Jinpai.Core.Records;

/// <summary>One after-sale cost (spec 3.4).</summary>
public sealed record CostRecord(string CostId, BusinessDay Day, CostKind Kind, Money Amount, OrderId? Order, BuyerKey? Buyer, AgentId? Agent, long Line) : IRecord;
