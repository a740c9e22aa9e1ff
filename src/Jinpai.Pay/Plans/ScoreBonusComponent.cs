using Jinpai.Appraisal.Rules;
using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>A bonus by score: amounts by bands (区间梯度), or score × coefficient (等比例系数). One of the two is given.</summary>
public sealed record ScoreBonusComponent(string? Name, BandList<Award>? Bands, Ratio? Coefficient) : Component(Name)
{
    public override string Kind => "scoreBonus";
    public override bool NeedsScore => true;
}
