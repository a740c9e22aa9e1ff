namespace Jinpai.Storage.Facts;

/// <summary>Kinds of facts that are stored in packs; the numbers are stored.</summary>
internal enum PackKind : byte
{
    /// <summary>Owner: the account.</summary>
    Reception = 1,

    /// <summary>Owner: the agent, or "" for the shop.</summary>
    Funnel = 2,

    /// <summary>Owner: the agent.</summary>
    Loss = 3,

    /// <summary>Owner: the agent.</summary>
    Fault = 4,

    /// <summary>Owner: the agent, or "" for the shop. What each buyer of the day did there: <see cref="Jinpai.Metrics.Query.BuyerDeeds"/>.</summary>
    Deeds = 5,

    /// <summary>Owner: the agent. Whoever has a credited sale of the day; nothing more is said of them.</summary>
    Sale = 6,
}
