using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Points = actual / target × 100. The target is a number, or a metric that holds a goal per agent.</summary>
public sealed record TargetRule(Ratio? Number, MetricReference? Metric, Ratio? Min, Ratio? Max) : PointsRule
{
    public override Ratio Full => Max ?? Ratio.From(100);

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    /// <param name="value">The actual.</param>
    /// <param name="target">Above 0.</param>
    public Ratio Points(Ratio value, Ratio target) => Clamp(value / target * Ratio.From(100), Min, Max);
}
