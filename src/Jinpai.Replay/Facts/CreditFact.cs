using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>The credit of one order event: who stood, who won, by which policy (落实; spec 2.7). Exactly one winner, or silent.</summary>
public sealed record CreditFact
{
    public required OrderId Order { get; init; }
    public required CreditEvent Event { get; init; }
    public required BuyerKey Buyer { get; init; }
    public required Instant At { get; init; }
    public required BusinessDay Day { get; init; }

    /// <summary>The policy's name in the rules file, such as <c>last_reply</c>.</summary>
    public required string Policy { get; init; }

    /// <summary>All accounts that talked with the buyer around the event; the winner, if there is one, is among them.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Null: silent (静默).</summary>
    public Candidate? Winner { get; init; }
}
