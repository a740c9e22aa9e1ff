using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>Amounts for the first places; ties share the better rank (1, 1, 3). A null metric is the score.</summary>
public sealed record RankRewardComponent(string? Name, MetricReference? Metric, Direction Best, ImmutableArray<Ratio> Amounts, int MinimumSample) : Component(Name)
{
    public override string Kind => "rankReward";
    public override bool NeedsScore => Metric is null;
}
