namespace Jinpai.Core.Records;

/// <summary>Status of an order, in the order in which a life runs; snapshots never go backwards (spec 2.2, 5.2).</summary>
public enum OrderStatus
{
    Unknown,
    Created,
    DepositPaid,
    Paid,
    Shipped,
    Finished,
    Closed,
}
