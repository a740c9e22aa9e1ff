namespace Jinpai.Core.Records;

/// <summary>A metric's value from a report (spec 3.7). Agent * is the shop. Numerator and denominator beat the value. Immature and none are states, never 0.</summary>
public sealed record ImportedMetricValue(AgentId Agent, string Metric, decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Sample, FigureState State, BusinessDay? From, BusinessDay? To, long Line) : IRecord
{
    /// <summary>Whose figure it is.</summary>
    public MetricSubject Subject => MetricSubject.Parse(Agent.Value);
}
