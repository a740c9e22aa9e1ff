using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A share of what proven cases brought, and at least so much for each case.</summary>
/// <param name="Metric">The amount that the proven cases brought.</param>
/// <param name="Cases">Their number.</param>
public sealed record ClaimsComponent(string? Name, MetricReference Metric, MetricReference Cases, Ratio Rate, Ratio AtLeast) : Component(Name)
{
    private static readonly LocalText Usual = new("挽损奖", "claims");

    public override string Kind => "claims";
    public override LocalText UsualName => Usual;
}
