using Jinpai.Core;

namespace Jinpai.Appraisal.Figures;

/// <summary>What the appraisal needs to know of a metric of the catalogue (spec 3).</summary>
/// <param name="Id">The id of the catalogue.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Direction">Which values are better.</param>
/// <param name="Unit">Such as <c>fraction</c>, <c>seconds</c>, <c>yuan</c>: shown, never computed with.</param>
/// <param name="IsShareOfCounts">Numerator and denominator are counts and the numerator is part of the denominator: only then there is a Wilson bound.</param>
/// <param name="SampleOf">The id of the count that is its sample, where a figure does not bring its own.</param>
public sealed record MetricInfo(string Id, string Zh, string En, Direction Direction, string Unit, bool IsShareOfCounts, string? SampleOf)
{
    /// <summary>Which side of the scorecard; null where the catalogue does not say.</summary>
    public Perspective? Perspective { get; init; }

    public string Name(Language language) => language == Language.Chinese ? Zh : En;
}
