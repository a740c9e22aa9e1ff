namespace Jinpai.Storage.Reading;

/// <summary>By what deals are listed.</summary>
public enum DealOrder
{
    /// <summary>The instant of the sale; of unsold orders of their creation.</summary>
    Time,
    Created,
    PaidAmount,
    RefundedAmount,
    Items,
    Agent,
    Order,
}
