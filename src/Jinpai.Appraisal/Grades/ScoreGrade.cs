namespace Jinpai.Appraisal.Grades;

/// <summary>The grade of a score on the scale of 100 (spec 4.5).</summary>
public enum ScoreGrade
{
    /// <summary>卓越, from 95.</summary>
    Outstanding,

    /// <summary>优秀, from 90.</summary>
    Excellent,

    /// <summary>良好, from 85.</summary>
    Good,

    /// <summary>中, from 70.</summary>
    Fair,

    /// <summary>不合格.</summary>
    Failed,
}
