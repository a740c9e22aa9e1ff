using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>A score that a person gives, from 0 to <paramref name="Max"/>; points = score / max × 100.</summary>
public sealed record ManualRule(Ratio Max) : PointsRule
{
    public override Ratio Full => Ratio.From(100);

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public bool Allows(Ratio score) => score.Sign >= 0 && score <= Max;

    public Ratio Points(Ratio score) => score / Max * Ratio.From(100);
}
