using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>An amount taken off for each time an event happened. No shipped plan has one.</summary>
public sealed record PenaltyComponent(string? Name, string Event, Ratio Amount, Ratio? Max) : Component(Name)
{
    public override string Kind => "penalty";
}
