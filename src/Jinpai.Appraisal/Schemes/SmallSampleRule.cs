namespace Jinpai.Appraisal.Schemes;

/// <summary>What is done with a figure whose sample is below the minimum (spec 4.1).</summary>
public enum SmallSampleRule
{
    /// <summary>It counts, and a badge is shown.</summary>
    Mark,

    /// <summary>It is left out and its weight goes to the others.</summary>
    Reweight,

    /// <summary>The bound of the Wilson interval that does not favour the agent counts; shares of counts only, others are marked.</summary>
    Wilson,
}
