namespace Jinpai.Appraisal.Schemes;

/// <summary>What an agent gets for a criterion without data (spec 4.1).</summary>
public enum MissingRule
{
    /// <summary>The criterion is left out and its weight goes to the others in proportion.</summary>
    Reweight,

    /// <summary>0 points.</summary>
    Zero,

    /// <summary>The best points.</summary>
    Full,

    /// <summary>No score.</summary>
    Block,
}
