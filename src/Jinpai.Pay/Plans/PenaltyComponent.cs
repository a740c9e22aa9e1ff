using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>An amount taken off for each time an event happened. No shipped plan has one.</summary>
public sealed record PenaltyComponent(string? Name, string Event, Ratio Amount, Ratio? Max) : Component(Name)
{
    private static readonly LocalText Usual = new("扣款", "penalty");

    public override string Kind => "penalty";
    public override LocalText UsualName => Usual;
}
