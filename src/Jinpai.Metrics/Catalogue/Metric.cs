using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Metrics.Catalogue;

/// <summary>Everything about one metric (spec 3). Where the denominator is 0 the value is none, never 0.</summary>
public sealed record Metric
{
    public required string Id { get; init; }
    public required string Chinese { get; init; }
    public required string English { get; init; }

    /// <summary>One sentence.</summary>
    public required string ChineseDefinition { get; init; }

    /// <summary>One sentence.</summary>
    public required string EnglishDefinition { get; init; }
    public required MetricSection Section { get; init; }
    public required MetricUnit Unit { get; init; }
    public MetricDirection Direction { get; init; }
    public MaturityKinds Maturity { get; init; }

    /// <summary>Without one of these ever imported, the value is none.</summary>
    public InputKinds Requires { get; init; }

    /// <summary>Also used where it was imported: then the data horizon counts it.</summary>
    public InputKinds Uses { get; init; }

    /// <summary>Who defines it so: <c>Jinpai</c>, or a platform.</summary>
    public string Source { get; init; } = "Jinpai";
    public string Since { get; init; } = "0.1";

    /// <summary>The id of the count that a minimum sample means; null where there is none.</summary>
    public string? Sample { get; init; }

    /// <summary>Numerator and denominator are counts, the numerator a part of the denominator: only such have a Wilson bound.</summary>
    public bool IsShareOfCounts { get; init; }

    /// <summary>Later refunds still change it: it is as of the data horizon, and reports say so.</summary>
    public bool IsAsOfHorizon { get; init; }

    /// <summary>Only of the shop; none for agents and teams.</summary>
    public bool IsShopOnly { get; init; }

    /// <summary>Null: only imported values exist so far.</summary>
    public MetricComputation? Computation { get; init; }

    /// <summary>False: known by name, unit and direction, with values from imported reports only.</summary>
    public bool Computed => Computation is not null;

    public LocalText Names => new(Chinese, English);

    public string Name(Language language) => language == Language.Chinese ? Chinese : English;

    public override string ToString() => Id;
}
