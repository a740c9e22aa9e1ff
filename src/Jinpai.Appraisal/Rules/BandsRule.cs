using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Points by bands.</summary>
public sealed record BandsRule(BandList<Award> Bands) : PointsRule
{
    public override Ratio Full => Bands.Bands.Select(b => b.Award.Number).Aggregate(Ratio.Max);

    public override MetricDirection Direction => Bands.Rewards((a, b) => a.CompareTo(b));
}
