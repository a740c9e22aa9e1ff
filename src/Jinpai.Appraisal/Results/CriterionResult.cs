using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Results;

/// <summary>One criterion of one agent (spec 4.1, fields of 6.5).</summary>
public sealed record CriterionResult
{
    public required MetricReference Metric { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>The side of the scorecard that it stands on.</summary>
    public required Perspective Perspective { get; init; }

    /// <summary>What was compared: the figure, or its Wilson bound where a small sample asks for that. Null unless ok.</summary>
    public Ratio? Value { get; init; }

    public Ratio? Numerator { get; init; }
    public Ratio? Denominator { get; init; }
    public required FigureState State { get; init; }
    public Ratio? Sample { get; init; }

    /// <summary>The step that decided, such as <c>≥ 0.32</c>; null for rules without steps.</summary>
    public LocalText? Band { get; init; }

    /// <summary>Null where the criterion is left out.</summary>
    public Ratio? Points { get; init; }

    public required Ratio Full { get; init; }
    public required Ratio Weight { get; init; }

    /// <summary>0 where the criterion is left out.</summary>
    public Ratio EffectiveWeight { get; init; } = Ratio.Zero;

    /// <summary>Points × effective weight / 100; 0 where the criterion is left out.</summary>
    public Ratio Weighted => Points is { } points ? points * EffectiveWeight / Ratio.From(100) : Ratio.Zero;

    /// <summary>Why the criterion is left out; null where it counts.</summary>
    public LeftOutReason? LeftOut { get; init; }

    /// <summary>The sample is below the minimum: shown with a badge.</summary>
    public bool HasSmallSample { get; init; }
}
