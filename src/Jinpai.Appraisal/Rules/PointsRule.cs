using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>How a value becomes points. The kinds are closed: bands, linear, per unit, target, rank, manual.</summary>
public abstract record PointsRule
{
    private protected PointsRule()
    {
    }

    /// <summary>The best points that can be had. Where there is no upper end, what reaching the target gives.</summary>
    public abstract Ratio Full { get; }

    /// <summary>Which values the rule rewards; neutral if points go up and down.</summary>
    public abstract MetricDirection Direction { get; }

    private protected static Ratio Clamp(Ratio value, Ratio? min, Ratio? max)
    {
        value = min is { } low ? Ratio.Max(low, value) : value;
        return max is { } high ? Ratio.Min(high, value) : value;
    }
}
