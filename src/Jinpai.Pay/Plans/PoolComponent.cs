using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A rate on a figure of the shop, or of each team, shared out among its people.</summary>
public sealed record PoolComponent(string? Name, MetricReference Metric, Ratio Rate, bool OfTeam, PoolSplit Split) : Component(Name)
{
    private static readonly LocalText Usual = new("奖金池", "pool");

    public override string Kind => "pool";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => Split == PoolSplit.Score;
}
