namespace Jinpai.Appraisal.Rules;

/// <summary>How a band is written (spec 4.1).</summary>
public enum BandBound
{
    /// <summary>The last band: everything that is left.</summary>
    Otherwise,

    /// <summary>≥</summary>
    AtLeast,

    /// <summary>&gt;</summary>
    Above,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>&lt;</summary>
    Below,
}
