using Jinpai.Core.Records;
using Jinpai.Import;

namespace Jinpai.Desk.Appraising;

/// <summary>Takes the metric values of a file and passes over everything else.</summary>
public sealed class ValueCollector : IRecordSink
{
    public List<ImportedMetricValue> Values { get; } = [];

    public void Add(ImportedMetricValue value) => Values.Add(value);

    public void Add(in MessageRow message)
    {
    }

    public void Add(OrderSnapshot order)
    {
    }

    public void Add(RefundRecord refund)
    {
    }

    public void Add(ReviewRecord review)
    {
    }

    public void Add(RatingRecord rating)
    {
    }

    public void Add(DisputeRecord dispute)
    {
    }

    public void Add(CostRecord cost)
    {
    }

    public void Add(AgentEventRecord agentEvent)
    {
    }

    public void Add(TargetRecord target)
    {
    }

    public void Add(AgentRecord agent)
    {
    }

    public void Add(DutyRecord duty)
    {
    }

    public void Add(DailyFigure figure)
    {
    }
}
