using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A share of the base wage, if wanted times the score / 100.</summary>
public sealed record BasicWageComponent(string? Name, Ratio Share, bool MultiplyByScore) : Component(Name)
{
    private static readonly LocalText Usual = new("底薪", "base");

    public override string Kind => "base";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => MultiplyByScore;
}
