namespace Jinpai.Appraisal.Figures;

/// <summary>Which values of a metric are better.</summary>
public enum Direction
{
    /// <summary>Neither, or not known.</summary>
    Neutral,
    HigherIsBetter,
    LowerIsBetter,
}
