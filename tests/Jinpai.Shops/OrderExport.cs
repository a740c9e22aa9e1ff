namespace Jinpai.Shops;

/// <summary>One export of the orders: what the platform showed at that instant, every field as known then.</summary>
public sealed record OrderExport(string Name, DateTimeOffset ExportedAt, IReadOnlyList<ShopOrderRow> Rows);
