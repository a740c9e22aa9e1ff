namespace Jinpai.Core.Records;

/// <summary>What a dispute is about.</summary>
public enum DisputeReason
{
    Other,
    Attitude,
    Packaging,
    Logistics,
    Size,
    Quality,
}
