using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>A share of the base wage, if wanted times the score / 100.</summary>
public sealed record BasicWageComponent(string? Name, Ratio Share, bool MultiplyByScore) : Component(Name)
{
    public override string Kind => "base";
    public override bool NeedsScore => MultiplyByScore;
}
