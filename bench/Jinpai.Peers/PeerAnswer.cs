namespace Jinpai.Peers;

/// <summary>What the SQL answers for the files of one shop. Values are given whether mature or not.</summary>
/// <param name="Judge">The rule whose figures also stand without a suffix.</param>
/// <param name="Shop">Figures of the shop.</param>
/// <param name="Agents">By agent.</param>
/// <param name="Credits">One for each creation and each payment (or shipping, for cash on delivery) of an order that is not excluded, by order and event.</param>
public sealed record PeerAnswer(string Judge, PeerDays Shop, IReadOnlyDictionary<string, PeerDays> Agents, IReadOnlyList<PeerCredit> Credits)
{
    /// <summary>Figures of an agent; of the shop, if null.</summary>
    public PeerDays Of(string? agent) => agent is null ? Shop : Agents.GetValueOrDefault(agent) ?? PeerDays.None;
}
