using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>One version of an appraisal scheme (spec 4.1), valid after reading, with at least one criterion that weighs or one event: see <see cref="SchemeReader"/>.</summary>
public sealed record Scheme
{
    public required string Code { get; init; }
    public string? Name { get; init; }
    public required int Version { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    public SchemePeriod Period { get; init; } = SchemePeriod.Month;
    public Audience AppliesTo { get; init; } = Audience.Everybody;
    public required ImmutableArray<Criterion> Criteria { get; init; }
    public ImmutableArray<EventRule> Events { get; init; } = [];
    public Ratio StartingPoints { get; init; } = Ratio.Zero;
    public Ratio LeastScore { get; init; } = Ratio.Zero;
    public Ratio MostScore { get; init; } = Ratio.From(100);

    /// <summary>Decimal places of the score.</summary>
    public int Rounding { get; init; } = 2;

    public Ratio TotalWeight => Criteria.Aggregate(Ratio.Zero, (sum, c) => sum + c.Weight);

    /// <summary>Whether a figure plays a part: as a criterion, a goal, or an event.</summary>
    public bool Uses(MetricReference metric) => Events.Any(e => e.Metric == metric)
        || Criteria.Any(c => c.Metric == metric || (c.Rule is TargetRule { Metric: { } goal } && goal == metric));

    /// <summary>The score of somebody who is best in everything and has no events, cut to the range.</summary>
    public Ratio FullMarks
    {
        get
        {
            var sum = Criteria.Aggregate(StartingPoints, (total, c) => total + (c.Weight * c.Rule.Full / Ratio.From(100)));
            return Ratio.Min(MostScore, Ratio.Max(LeastScore, sum));
        }
    }
}
