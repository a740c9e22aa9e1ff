namespace Jinpai.Pay.Plans;

/// <summary>How tiers are read; stated on the slip.</summary>
public enum TierMode
{
    /// <summary>累进: each slice at its own rate.</summary>
    Progressive,

    /// <summary>全额: all of it at the rate that was reached.</summary>
    Whole,
}
