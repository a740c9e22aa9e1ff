using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>What the subjects of one span have in common.</summary>
internal sealed class SpanContext(DaySpan days, MetricCatalog catalog, DataCoverage coverage, DistinctCounter? distinct)
{
    private readonly Dictionary<string, Ratio?> _means = new(StringComparer.Ordinal);

    internal DaySpan Days => days;
    internal MetricCatalog Catalog => catalog;
    internal DataCoverage Coverage => coverage;
    internal DistinctCounter? Distinct => distinct;

    /// <summary>The shop's figures over the same span. Set once, before any figure is computed.</summary>
    internal SubjectFigures Shop { get; set; } = null!;

    /// <summary>The rows of the report. Set once, before any figure is computed.</summary>
    internal IReadOnlyList<SubjectFigures> Subjects { get; set; } = [];

    /// <summary>The mean of a sum over the rows of the report; null without rows.</summary>
    internal Ratio? MeanOf(string id)
    {
        if (!_means.TryGetValue(id, out var mean))
        {
            mean = Subjects.Count == 0 ? null : Subjects.Aggregate(Ratio.Zero, (sum, subject) => sum + (subject.Operand(id) ?? Ratio.Zero)) / Ratio.From(Subjects.Count);
            _means.Add(id, mean);
        }

        return mean;
    }
}
