namespace Jinpai.Replay.Facts;

/// <summary>Why an account won an order event, or why not.</summary>
public enum CandidateVerdict : byte
{
    /// <summary>The winner, by the policy that stands beside the credit.</summary>
    Won,

    /// <summary>A candidate whose last qualifying reply is earlier than the winner's.</summary>
    RepliedEarlier,

    /// <summary>Replied to this buyer only after the event.</summary>
    RepliedOnlyAfter,

    /// <summary>The last reply is older than the look-back.</summary>
    TooLongAgo,

    /// <summary>The buyer had not written to this account within the look-back of its reply.</summary>
    BuyerHadNotWritten,

    /// <summary>Only automatic, robots', mass or recalled messages.</summary>
    NoEffectiveReply,

    /// <summary>Role aftersale, and the rule is <c>never</c>, or <c>fallback</c> with another candidate.</summary>
    AftersaleRole,

    /// <summary>The buyer is an own account, a vendor or blacklisted (filters 1–3).</summary>
    BuyerExcluded,
}
