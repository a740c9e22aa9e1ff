using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A rate on a metric: tiers, or a rate that another metric decides (<paramref name="RateBy"/>). The score may weigh it.</summary>
/// <param name="Metric">An amount of money, such as net_sales.</param>
/// <param name="Tiers">Null where <paramref name="RateBy"/> decides.</param>
/// <param name="RateBy">The metric that decides the rate, with <paramref name="RateBands"/>.</param>
/// <param name="ScoreWeight">Percentages by score; may exceed 100.</param>
/// <param name="Refunds">Which refunds are subtracted from the sales; null: the metric stands as it is.</param>
/// <param name="Products">The products it is limited to, or that are left out; empty: all.</param>
/// <param name="ProductsAreExcluded">Whether the products are those left out.</param>
public sealed record CommissionComponent(
    string? Name, MetricReference Metric, TierList? Tiers, MetricReference? RateBy, BandList<Award>? RateBands, BandList<Award>? ScoreWeight,
    RefundRule? Refunds, ImmutableArray<string> Products, bool ProductsAreExcluded) : Component(Name)
{
    private static readonly LocalText Usual = new("提成", "commission");

    public override string Kind => "commission";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => ScoreWeight is not null;
}
