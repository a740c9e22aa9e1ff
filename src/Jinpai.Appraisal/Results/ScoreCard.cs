using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Results;

/// <summary>The appraisal of one agent.</summary>
public sealed record ScoreCard
{
    public required AgentId Agent { get; init; }

    /// <summary>Rounded once and cut to the range: this is shown, graded and paid. Null with <see cref="WhyNoScore"/>.</summary>
    public Ratio? Score { get; init; }

    /// <summary>Null where there is a score.</summary>
    public LocalText? WhyNoScore { get; init; }

    /// <summary>A figure is immature: the score can change and cannot be locked.</summary>
    public required bool Preliminary { get; init; }

    /// <summary>The grade of the score (spec 4.5); null without a score, and for scores that are not on the scale of 100.</summary>
    public ScoreGrade? Grade { get; init; }

    public required ImmutableArray<CriterionResult> Criteria { get; init; }
    public required ImmutableArray<EventResult> Events { get; init; }

    /// <summary>木桶: the criterion with the lowest points / full; null when all are full.</summary>
    public MetricReference? Weakest { get; init; }
}
