using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Explaining;

/// <summary>An account that talked with the buyer, held against one order event, in words.</summary>
/// <param name="Fact">As the replay decided.</param>
/// <param name="ConsultedProduct">The buyer sent this account one of the ordered products, or a card of the order, up to the event within the look-back (spec 2.8). Null: no line says which product it is.</param>
/// <param name="Why">Why it won or did not.</param>
public sealed record CandidateExplanation(Candidate Fact, bool? ConsultedProduct, string Why);
