using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <summary>Measures that are added and taken away. All of one scale.</summary>
public sealed record Tally
{
    /// <param name="plus">Added; at least one.</param>
    /// <param name="minus">Taken away.</param>
    /// <exception cref="ArgumentException">Their scales differ, or there are none.</exception>
    public Tally(IReadOnlyList<Measure> plus, IReadOnlyList<Measure> minus)
    {
        Plus = plus;
        Minus = minus;
        var scales = plus.Concat(minus).Select(MeasureScale.Of).Distinct().ToList();
        Scale = scales.Count == 1 ? scales[0] : throw new ArgumentException("Only measures of one scale can be added.", nameof(plus));
    }

    public IReadOnlyList<Measure> Plus { get; }
    public IReadOnlyList<Measure> Minus { get; }

    /// <summary>How many stored units make one shown unit.</summary>
    public int Scale { get; }
}
