using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>An amount for reaching something: bands, open-ended steps, or an amount for each time an event happened. One of the three is given.</summary>
public sealed record RewardComponent(string? Name, MetricReference Metric, BandList<Award>? Bands, RewardSteps? Steps, Ratio? Each, int MinimumSample) : Component(Name)
{
    private static readonly LocalText Usual = new("奖励", "reward");

    public override string Kind => "reward";
    public override LocalText UsualName => Usual;
}
