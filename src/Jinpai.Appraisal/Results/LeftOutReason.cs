namespace Jinpai.Appraisal.Results;

/// <summary>Why a criterion does not count for an agent.</summary>
public enum LeftOutReason
{
    /// <summary>No data, and the scheme reweights.</summary>
    NoData,

    /// <summary>No agent has data.</summary>
    NobodyHasData,

    /// <summary>Later events can still change the figure; the score is preliminary.</summary>
    Immature,

    /// <summary>The sample is below the minimum, and the scheme reweights.</summary>
    SmallSample,

    /// <summary>No data, and the scheme gives no score then.</summary>
    Blocks,
}
