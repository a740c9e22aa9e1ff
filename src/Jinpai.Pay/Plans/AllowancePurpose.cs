namespace Jinpai.Pay.Plans;

/// <summary>What an allowance is for: those for overtime, night and meals do not count towards the minimum wage.</summary>
public enum AllowancePurpose
{
    Other,
    Overtime,
    Night,
    Meal,
}
