using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Testing.Scenarios;

/// <summary>What the replay says of a case: its rules, and the facts of each buyer, ordered by the buyer's key.</summary>
public sealed record ScenarioFacts(RuleBook Rules, IReadOnlyList<BuyerFacts> Buyers);
