using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>A share of what proven cases brought, and at least so much for each case.</summary>
/// <param name="Metric">The amount that the proven cases brought.</param>
/// <param name="Cases">Their number.</param>
public sealed record ClaimsComponent(string? Name, MetricReference Metric, MetricReference Cases, Ratio Rate, Ratio AtLeast) : Component(Name)
{
    public override string Kind => "claims";
}
