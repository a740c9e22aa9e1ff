using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A fixed amount, in proportion to the days employed if wanted, or an amount for each day worked. One of the two is given.</summary>
public sealed record AllowanceComponent(string? Name, Ratio? Amount, Ratio? PerDay, bool Prorate, AllowancePurpose Purpose) : Component(Name)
{
    private static readonly LocalText Usual = new("补贴", "allowance");

    public override string Kind => "allowance";
    public override LocalText UsualName => Usual;
}
