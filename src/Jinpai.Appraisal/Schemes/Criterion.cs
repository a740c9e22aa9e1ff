using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>One line of a scheme: what is measured, how it becomes points, and how much it weighs.</summary>
public sealed record Criterion
{
    /// <summary>The metric; <c>manual:&lt;id&gt;</c> for a score given by a person.</summary>
    public required MetricReference Metric { get; init; }

    /// <summary>As the scheme names it; null: the catalogue's name.</summary>
    public string? Name { get; init; }

    /// <summary>The side of the scorecard as the scheme says it; null: by the metric.</summary>
    public Perspective? Perspective { get; init; }

    /// <summary>Not negative.</summary>
    public required Ratio Weight { get; init; }

    public required PointsRule Rule { get; init; }

    /// <summary>Already resolved: the criterion's own, else block for manual scores, else the scheme's.</summary>
    public required MissingRule Missing { get; init; }

    /// <summary>Already resolved, 0 for none.</summary>
    public required int MinimumSample { get; init; }

    /// <summary>Already resolved.</summary>
    public required SmallSampleRule SmallSample { get; init; }
}
