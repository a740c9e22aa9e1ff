namespace Jinpai.Core.Records;

/// <summary>State of an application. Only <see cref="Success"/> is money.</summary>
public enum RefundStatus
{
    Pending,
    Success,
    Closed,
}
