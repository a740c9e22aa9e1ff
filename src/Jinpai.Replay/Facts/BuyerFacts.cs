namespace Jinpai.Replay.Facts;

/// <summary>Everything that the replay of one buyer's timeline says. Losses and faults repeat what funnels and receptions hold, as the rows that are listed.</summary>
public sealed record BuyerFacts(
    IReadOnlyList<ReceptionFact> Receptions,
    IReadOnlyList<FunnelFact> Funnels,
    IReadOnlyList<CreditFact> Credits,
    IReadOnlyList<DealFact> Deals,
    IReadOnlyList<LossFact> Losses,
    IReadOnlyList<FaultFact> Faults)
{
    /// <summary>The same facts, to be kept: those of a replay's <see cref="BuyerReplay.Pass"/> are gone with its next buyer.</summary>
    public BuyerFacts Copy() => new(
        [.. Receptions.Select(reception => reception with { Rounds = [.. reception.Rounds], Sessions = [.. reception.Sessions] })],
        [.. Funnels],
        [.. Credits],
        [.. Deals],
        [.. Losses],
        [.. Faults]);
}
