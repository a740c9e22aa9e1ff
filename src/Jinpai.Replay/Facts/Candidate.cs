using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>An account that talked with the buyer, held against one order event.</summary>
/// <param name="Account">The account.</param>
/// <param name="Agent">Its holder on the business day of the reply.</param>
/// <param name="LastReplyAt">The qualifying reply; for others the nearest effective reply, or null.</param>
/// <param name="Rounds">Rounds asked within the look-back and answered by the event.</param>
/// <param name="IsCandidate">Stood for the credit; others are kept only to explain.</param>
/// <param name="Verdict">Why it won or did not.</param>
public sealed record Candidate(AccountId Account, AgentId Agent, Instant? LastReplyAt, int Rounds, bool IsCandidate, CandidateVerdict Verdict)
{
    public bool HasWon => Verdict == CandidateVerdict.Won;
}
