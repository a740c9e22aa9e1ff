namespace Jinpai.Pay.Plans;

/// <summary>Which refunds a commission subtracts from the sales.</summary>
public enum RefundRule
{
    All,

    /// <summary>Only those for which the agent is responsible.</summary>
    AgentFault,
    None,
}
