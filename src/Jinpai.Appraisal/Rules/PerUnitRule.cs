using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Points that start at a target and change by so many for each unit below (<paramref name="Under"/>) or above it (<paramref name="Over"/>).</summary>
public sealed record PerUnitRule(Ratio Target, Ratio Unit, Ratio Start, Ratio Under, Ratio Over, UnitCount Count, Ratio? Min, Ratio? Max) : PointsRule
{
    /// <summary>Where points rise on one side without an upper end, what the target gives, or 100 if that is nothing.</summary>
    public override Ratio Full
    {
        get
        {
            var rises = Under.Sign > 0 || Over.Sign > 0;
            return (rises, Max) switch
            {
                (true, { } max) => max,
                (true, null) when Start.Sign <= 0 => Ratio.From(100),
                _ => Clamp(Start, Min, Max),
            };
        }
    }

    public override MetricDirection Direction => (Under.Sign, Over.Sign) switch
    {
        ( <= 0, >= 0) and not (0, 0) => MetricDirection.HigherIsBetter,
        ( >= 0, <= 0) and not (0, 0) => MetricDirection.LowerIsBetter,
        _ => MetricDirection.Neutral,
    };

    public Ratio Points(Ratio value)
    {
        var away = value - Target;
        var units = (away.Sign < 0 ? -away : away) / Unit;
        units = Count switch
        {
            UnitCount.Whole => new Ratio(units.Floor(), 1),
            UnitCount.Started => new Ratio(-(-units).Floor(), 1),
            _ => units,
        };
        return Clamp(Start + (units * (away.Sign < 0 ? Under : Over)), Min, Max);
    }
}
