using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Pay.Plans;

/// <summary>Amounts for the first places; ties share the better rank (1, 1, 3). A null metric is the score.</summary>
public sealed record RankRewardComponent(string? Name, MetricReference? Metric, MetricDirection Best, ImmutableArray<Ratio> Amounts, int MinimumSample) : Component(Name)
{
    private static readonly LocalText Usual = new("排名奖", "rank reward");

    public override string Kind => "rankReward";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => Metric is null;
}
