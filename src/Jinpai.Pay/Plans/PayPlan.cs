using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;

namespace Jinpai.Pay.Plans;

/// <summary>One version of a pay plan (spec 4.6), valid after reading: see <see cref="PayPlanReader"/>.</summary>
public sealed record PayPlan
{
    public required string Code { get; init; }
    public string? Name { get; init; }
    public required int Version { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The code of the scheme whose scores are paid; also where the scheme itself stands in the plan. Null: no scores.</summary>
    public string? SchemeCode { get; init; }

    /// <summary>The scheme itself, if it stands in the plan.</summary>
    public Scheme? Scheme { get; init; }

    public Audience AppliesTo { get; init; } = Audience.Everybody;
    public required ImmutableArray<Component> Components { get; init; }
    public PayGuard Guard { get; init; } = PayGuard.Default;

    /// <summary>Whether a figure is paid for by a component.</summary>
    public bool Uses(MetricReference metric) => Components.Any(component => component switch
    {
        CommissionComponent c => c.Metric == metric || c.RateBy == metric,
        PieceComponent c => c.Metric == metric,
        RewardComponent c => c.Metric == metric,
        RankRewardComponent c => c.Metric == metric,
        PoolComponent c => c.Metric == metric,
        ClaimsComponent c => c.Metric == metric || c.Cases == metric,
        PenaltyComponent c => MetricReference.OfEvent(c.Event) == metric,
        _ => false,
    });

    public bool NeedsScore => Components.Any(c => c.NeedsScore);
}
