namespace Jinpai.Storage.Facts;

/// <summary>Rows on their way from a worker to the writer.</summary>
internal sealed record FactBatch(IReadOnlyList<PackRow> Packs, IReadOnlyList<DealPack> Deals);
