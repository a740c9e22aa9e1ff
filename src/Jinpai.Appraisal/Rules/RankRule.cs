using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Points by rank among the agents who have the figure; ties share the better rank (1, 1, 3).</summary>
public sealed record RankRule(MetricDirection Best, ImmutableArray<Ratio> Places, Ratio Otherwise) : PointsRule
{
    public override Ratio Full => Places.Aggregate(Otherwise, Ratio.Max);

    public override MetricDirection Direction => GoesUpAndDown ? MetricDirection.Neutral : Best;

    public bool GoesUpAndDown => Places.Zip(Places.Skip(1).Append(Otherwise)).Any(p => p.First < p.Second);

    /// <param name="rank">1-based.</param>
    public Ratio Points(int rank) => rank <= Places.Length ? Places[rank - 1] : Otherwise;

    /// <summary>The rank of <paramref name="value"/> among <paramref name="all"/>: one more than there are better ones.</summary>
    public static int Rank(Ratio value, IEnumerable<Ratio> all, MetricDirection best) =>
        1 + all.Count(other => best == MetricDirection.HigherIsBetter ? other > value : other < value);
}
