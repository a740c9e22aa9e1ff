namespace Jinpai.Metrics.Catalogue;

/// <summary>Which values of a metric are better.</summary>
public enum MetricDirection
{
    Neutral,
    HigherIsBetter,
    LowerIsBetter,
}
