using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Points on a straight line between two anchors, held beyond them.</summary>
public sealed record LinearRule(Ratio FromValue, Ratio FromPoints, Ratio ToValue, Ratio ToPoints) : PointsRule
{
    public override Ratio Full => Ratio.Max(FromPoints, ToPoints);

    public override MetricDirection Direction => ((ToPoints - FromPoints) * (ToValue - FromValue)).Sign switch
    {
        > 0 => MetricDirection.HigherIsBetter,
        < 0 => MetricDirection.LowerIsBetter,
        _ => MetricDirection.Neutral,
    };

    public Ratio Points(Ratio value)
    {
        var way = Clamp((value - FromValue) / (ToValue - FromValue), Ratio.Zero, Ratio.One);
        return FromPoints + (way * (ToPoints - FromPoints));
    }
}
