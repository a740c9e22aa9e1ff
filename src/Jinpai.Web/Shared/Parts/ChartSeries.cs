namespace Jinpai.Web.Shared.Parts;

/// <summary>One line or one row of bars.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Values">Exact; null where there is none, or an immature one.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);
