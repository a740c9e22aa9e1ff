using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;

namespace Jinpai.Appraisal;

/// <summary>What is appraised by what.</summary>
public sealed record AppraisalRequest(Scheme Scheme, FigureTable Figures)
{
    /// <summary>Who the agents are; null with a values file, which knows only names (see <see cref="Audience.MeansNamed"/>).</summary>
    public ImmutableArray<Person>? People { get; init; }

    /// <summary>What is known of the metrics, by id. Empty where there is no catalogue.</summary>
    public IReadOnlyDictionary<string, MetricInfo> Catalog { get; init; } = ImmutableDictionary<string, MetricInfo>.Empty;

    public Language Language { get; init; }
    public string? Rules { get; init; }
    public string? Horizon { get; init; }
    public string? Period { get; init; }
}
