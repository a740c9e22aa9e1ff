namespace Jinpai.Web.Orders;

/// <summary>Which orders a list has.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Ids">In order; null: too many to be kept.</param>
internal sealed record OrderIndex(int Total, IReadOnlyList<long>? Ids);
