namespace Jinpai.Metrics.Daily;

/// <summary>The four sums in which a step of orders is counted.</summary>
internal sealed record OrderMeasures(Measure Buyers, Measure Orders, Measure Items, Measure Amount);
