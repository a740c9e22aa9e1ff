using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <summary>Measures that are added and taken away. All of one scale.</summary>
/// <param name="Plus">Added.</param>
/// <param name="Minus">Taken away.</param>
/// <param name="Scale">How many stored units make one shown unit: 100 for amounts, 1000 for durations, else 1.</param>
public sealed record Tally(IReadOnlyList<Measure> Plus, IReadOnlyList<Measure> Minus, int Scale);
