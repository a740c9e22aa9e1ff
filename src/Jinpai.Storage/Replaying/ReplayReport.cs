namespace Jinpai.Storage.Replaying;

/// <summary>What a replay did.</summary>
/// <param name="Generation">The generation it published; the one that stood if there was nothing to do.</param>
/// <param name="IsFull">All buyers were replayed, not only those whose data changed.</param>
/// <param name="BuyerCount">Buyers replayed.</param>
public sealed record ReplayReport(long Generation, bool IsFull, long BuyerCount);
