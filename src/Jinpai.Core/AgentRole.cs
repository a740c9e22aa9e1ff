namespace Jinpai.Core;

/// <summary>What an account or a person does (spec 2.1): before the sale, after it, or both.</summary>
public enum AgentRole
{
    /// <summary>售前和售后. Also where nothing is said.</summary>
    Both,

    /// <summary>售前.</summary>
    Presale,

    /// <summary>售后: not measured by conversion, see 2.6 and <c>aftersaleCredit</c>.</summary>
    Aftersale,
}
