using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A bonus by score: amounts by bands (区间梯度), or score × coefficient (等比例系数). One of the two is given.</summary>
public sealed record ScoreBonusComponent(string? Name, BandList<Award>? Bands, Ratio? Coefficient) : Component(Name)
{
    private static readonly LocalText Usual = new("绩效奖金", "score bonus");

    public override string Kind => "scoreBonus";
    public override LocalText UsualName => Usual;
    public override bool NeedsScore => true;
}
