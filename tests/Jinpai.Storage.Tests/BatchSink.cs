using Jinpai.Core.Records;
using Jinpai.Import;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Tests;

/// <summary>Takes messages only.</summary>
internal sealed class BatchSink(MessageBatch batch) : IRecordSink
{
    public void Add(in MessageRow message) => batch.Add(message);
    public void Add(OrderSnapshot order) => Refuse();
    public void Add(RefundRecord refund) => Refuse();
    public void Add(ReviewRecord review) => Refuse();
    public void Add(RatingRecord rating) => Refuse();
    public void Add(DisputeRecord dispute) => Refuse();
    public void Add(CostRecord cost) => Refuse();
    public void Add(AgentEventRecord agentEvent) => Refuse();
    public void Add(TargetRecord target) => Refuse();
    public void Add(AgentRecord agent) => Refuse();
    public void Add(DutyRecord duty) => Refuse();
    public void Add(DailyFigure figure) => Refuse();
    public void Add(ImportedMetricValue value) => Refuse();

    private static void Refuse() => throw new InvalidOperationException("Messages only.");
}
