using Jinpai.Appraisal.Figures;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>An amount for each piece of a metric; tiers count the pieces of the period, or of a day worked (<paramref name="PerDay"/>: limits × days).</summary>
public sealed record PieceComponent(string? Name, MetricReference Metric, TierList Tiers, bool PerDay) : Component(Name)
{
    private static readonly LocalText Usual = new("计件", "piece pay");

    public override string Kind => "piece";
    public override LocalText UsualName => Usual;
}
