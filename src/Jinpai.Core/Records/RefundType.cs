namespace Jinpai.Core.Records;

/// <summary>What a buyer asked for. Exchange, reshipment and repair are not refunds (spec 2.7).</summary>
public enum RefundType
{
    RefundOnly,
    Return,
    Exchange,
    Reship,
    Repair,
}
