namespace Jinpai.Appraisal.Grades;

/// <summary>How several grades become one (spec 4.5): the metrics of a dimension, and the dimensions of the whole.</summary>
public enum GradeRollUp
{
    /// <summary>The lowest.</summary>
    Weakest,

    /// <summary>The one that more than half have; without one the middle, and of two middles the lower.</summary>
    Majority,

    /// <summary>The weighted mean of the ranks, rounded half-up.</summary>
    Weighted,
}
