using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A guarantee (the chosen lines are raised to the amount) or a cap (they are cut to it).</summary>
/// <param name="Of">Kinds or names of the lines it looks at; empty: all.</param>
/// <param name="Prorate">Whether the amount is for a full period and goes with the days employed.</param>
public sealed record LimitComponent(string? Name, bool IsCap, Ratio Amount, ImmutableArray<string> Of, bool Prorate) : Component(Name)
{
    private static readonly LocalText Guarantee = new("保底", "guarantee");
    private static readonly LocalText Cap = new("封顶", "cap");

    public override string Kind => IsCap ? "cap" : "guarantee";
    public override LocalText UsualName => IsCap ? Cap : Guarantee;
}
