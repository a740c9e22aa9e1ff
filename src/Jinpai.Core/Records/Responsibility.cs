namespace Jinpai.Core.Records;

/// <summary>Whose fault it was (责任方).</summary>
public enum Responsibility
{
    Unknown,
    Agent,
    Product,
    Logistics,
    Buyer,
    Other,
}
