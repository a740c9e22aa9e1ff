using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Grades;

/// <summary>Grades by the score that is shown and paid, so after rounding (spec 4.1, 4.5). Meant for scores on the scale of 100; a scheme up to 1000 has none.</summary>
public static class ScoreGrades
{
    private static readonly LocalText Outstanding = new("卓越", "outstanding");
    private static readonly LocalText Excellent = new("优秀", "excellent");
    private static readonly LocalText Good = new("良好", "good");
    private static readonly LocalText Fair = new("中", "fair");
    private static readonly LocalText Failed = new("不合格", "failed");

    public static ScoreGrade Of(Ratio score) => score switch
    {
        _ when score >= Ratio.From(95) => ScoreGrade.Outstanding,
        _ when score >= Ratio.From(90) => ScoreGrade.Excellent,
        _ when score >= Ratio.From(85) => ScoreGrade.Good,
        _ when score >= Ratio.From(70) => ScoreGrade.Fair,
        _ => ScoreGrade.Failed,
    };

    /// <summary>Two months 不合格 in a row are flagged for training. A month without a score is none of them.</summary>
    public static bool NeedsTraining(Ratio? previous, Ratio? current) =>
        previous is { } before && current is { } now && Of(before) == ScoreGrade.Failed && Of(now) == ScoreGrade.Failed;

    /// <summary>As in JSON: <c>outstanding</c>, <c>excellent</c>, <c>good</c>, <c>fair</c>, <c>failed</c>.</summary>
    public static string CodeOf(ScoreGrade grade) => grade switch
    {
        ScoreGrade.Outstanding => "outstanding",
        ScoreGrade.Excellent => "excellent",
        ScoreGrade.Good => "good",
        ScoreGrade.Fair => "fair",
        _ => "failed",
    };

    public static LocalText NameOf(ScoreGrade grade) => grade switch
    {
        ScoreGrade.Outstanding => Outstanding,
        ScoreGrade.Excellent => Excellent,
        ScoreGrade.Good => Good,
        ScoreGrade.Fair => Fair,
        _ => Failed,
    };
}
