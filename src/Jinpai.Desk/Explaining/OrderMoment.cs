namespace Jinpai.Desk.Explaining;

/// <summary>What happens to an order, in the order in which events stand within one instant (spec 2.2).</summary>
public enum OrderMoment
{
    Created,
    DepositPaid,
    Paid,
    Shipped,
    Finished,
    Closed,
    RefundApplied,
    RefundCompleted,
}
