using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Explaining;

/// <summary>The credit of one order event in words: who stood, who won, why not the others.</summary>
/// <param name="Fact">As the replay decided.</param>
/// <param name="Event">The event's name, such as 下单.</param>
/// <param name="Candidates">The winner first, then those who stood, then the others.</param>
public sealed record CreditExplanation(CreditFact Fact, string Event, IReadOnlyList<CandidateExplanation> Candidates)
{
    /// <summary>Null: silent.</summary>
    public CandidateExplanation? Winner => Candidates.FirstOrDefault(candidate => candidate.Fact.HasWon);
}
