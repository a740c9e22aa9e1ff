namespace Jinpai.Storage.Reading;

/// <summary>Which deals of a span are listed: sold ones by the day that the sale is dated by, unsold and excluded ones by creation.</summary>
public enum DealKind
{
    /// <summary>Sold and not excluded.</summary>
    Sold,

    /// <summary>Sold with an owner.</summary>
    Credited,

    /// <summary>静默: sold without an owner.</summary>
    Silent,

    /// <summary>Sold, and money went back.</summary>
    Refunded,

    /// <summary>Neither sold nor excluded.</summary>
    Unsold,

    /// <summary>They leave every figure.</summary>
    Excluded,
    All,
}
