using Jinpai.Core;

namespace Jinpai.Pay.Runs;

/// <summary>What a locked run would have paid minus what it paid (spec 4.6), booked in the open period.</summary>
/// <param name="Agent">Whose pay.</param>
/// <param name="Amount">Either sign.</param>
/// <param name="Reason">Such as a won appeal.</param>
/// <param name="Source">The run and what changed.</param>
public sealed record Adjustment(AgentId Agent, Money Amount, string Reason, string Source);
