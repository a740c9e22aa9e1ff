using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>What a run is checked against (spec 4.6).</summary>
/// <param name="DeductionShare">Penalties above this share of the wage before them are a warning.</param>
/// <param name="MinimumWage">Yuan for a full period. Has no default: it is asked for.</param>
/// <param name="PayDays">Days by which a month's base is divided for unpaid absence.</param>
public sealed record PayGuard(Ratio DeductionShare, Ratio? MinimumWage, Ratio PayDays)
{
    public static readonly PayGuard Default = new(new Ratio(1, 5), null, new Ratio(87, 4));
}
