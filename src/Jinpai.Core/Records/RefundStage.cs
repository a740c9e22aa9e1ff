namespace Jinpai.Core.Records;

/// <summary>How far the goods were when the refund was applied for.</summary>
public enum RefundStage
{
    Unknown,
    BeforeShipment,
    InTransit,
    AfterReceipt,
}
