using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>Tiers from the lowest up; the last is open.</summary>
public sealed record TierList(ImmutableArray<Tier> Tiers, TierMode Mode)
{
    /// <summary>One rate for everything.</summary>
    public static TierList Flat(Ratio rate) => new([new Tier(null, IncludesLimit: false, rate)], TierMode.Progressive);

    /// <summary>
    /// The parts of <paramref name="value"/> with their rates; they sum to it. A negative value is one part at the first rate.
    /// <paramref name="scale"/> stretches the limits, as for limits per day.
    /// </summary>
    public ImmutableArray<(Ratio Part, Ratio Rate)> Slices(Ratio value, Ratio scale)
    {
        if (Mode == TierMode.Whole || value.Sign <= 0)
        {
            var reached = value.Sign <= 0 ? Tiers[0] : Tiers.First(t => (t with { Limit = t.Limit * scale }).Holds(value));
            return [(value, reached.Rate)];
        }

        var slices = ImmutableArray.CreateBuilder<(Ratio, Ratio)>();
        var from = Ratio.Zero;
        foreach (var tier in Tiers)
        {
            var to = tier.Limit is { } limit ? Ratio.Min(limit * scale, value) : value;
            if (to > from)
            {
                slices.Add((to - from, tier.Rate));
                from = to;
            }
        }

        return slices.ToImmutable();
    }

    /// <summary>The limits at which the pay for everything falls: a whole tier whose rate is lower than the one before.</summary>
    public IEnumerable<Ratio> Falls => Mode == TierMode.Progressive ? [] : Tiers.Zip(Tiers.Skip(1)).Where(t => t.Second.Rate < t.First.Rate).Select(t => t.First.Limit!.Value);
}
