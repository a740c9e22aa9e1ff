namespace Jinpai.Replay.Rules;

/// <summary>When accounts with role aftersale are candidates (spec 2.7). File key <c>aftersaleCredit</c>.</summary>
public enum AftersaleCreditPolicy
{
    /// <summary>Only if no other account is.</summary>
    Fallback,

    /// <summary>Always.</summary>
    Equal,

    /// <summary>Never.</summary>
    Never,
}
