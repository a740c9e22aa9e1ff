namespace Jinpai.Pay.Plans;

/// <summary>How tiers are read: stated in the plan where there is more than one, and on the slip.</summary>
public enum TierMode
{
    /// <summary>累进: each slice at its own rate.</summary>
    Progressive,

    /// <summary>全额: all of it at the rate that was reached.</summary>
    Whole,
}
