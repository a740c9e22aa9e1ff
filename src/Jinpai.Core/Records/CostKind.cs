namespace Jinpai.Core.Records;

/// <summary>Kinds of after-sale cost (spec 3.4).</summary>
public enum CostKind
{
    CashBack,
    Reship,
    RefundOnly,
    Compensation,
}
