using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>A fixed amount, in proportion to the days employed if wanted, or an amount for each day worked. One of the two is given.</summary>
public sealed record AllowanceComponent(string? Name, Ratio? Amount, Ratio? PerDay, bool Prorate, AllowancePurpose Purpose) : Component(Name)
{
    public override string Kind => "allowance";
}
