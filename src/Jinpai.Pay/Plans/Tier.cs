using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>One slice: up to <paramref name="Limit"/> (null: open), with or without the limit itself, at <paramref name="Rate"/> (a fraction, or an amount for one piece).</summary>
public sealed record Tier(Ratio? Limit, bool IncludesLimit, Ratio Rate)
{
    public bool Holds(Ratio value) => Limit is not { } limit || value < limit || (IncludesLimit && value == limit);
}
