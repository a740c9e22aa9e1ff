using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal;

/// <summary>What is appraised by what.</summary>
public sealed record AppraisalRequest(Scheme Scheme, FigureTable Figures)
{
    /// <summary>Who the agents are; null with a values file, which knows only names (see <see cref="Audience.MeansNamed"/>).</summary>
    public ImmutableArray<Person>? People { get; init; }

    /// <summary>What is known of the metrics.</summary>
    public MetricCatalog Catalog { get; init; } = MetricCatalog.Empty;

    public string? Rules { get; init; }
    public string? Horizon { get; init; }
    public string? Period { get; init; }
}
