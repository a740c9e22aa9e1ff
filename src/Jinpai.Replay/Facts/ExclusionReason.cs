namespace Jinpai.Replay.Facts;

/// <summary>Why an order leaves every figure and is listed apart (spec 2.7).</summary>
public enum ExclusionReason : byte
{
    None,

    /// <summary>Its flag is in <c>excludedFlags</c>.</summary>
    Flag,

    /// <summary>Marked fake.</summary>
    Fake,

    /// <summary>Bought by an own account.</summary>
    OwnAccount,

    /// <summary>Its amounts or quantities are beyond what any order can be: damage, which must not reach the figures of others.</summary>
    OutOfBounds,
}
