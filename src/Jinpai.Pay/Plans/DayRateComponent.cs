using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>An amount for each day worked: fixed, or by the score. One of the two is given.</summary>
public sealed record DayRateComponent(string? Name, Ratio? Amount, BandList<Award>? Bands) : Component(Name)
{
    private static readonly LocalText Usual = new("日薪", "day rate");

    public override string Kind => "dayRate";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => Bands is not null;
}
