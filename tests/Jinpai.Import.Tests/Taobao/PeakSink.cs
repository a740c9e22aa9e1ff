using Jinpai.Core.Records;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Counts records and keeps none; now and then measures how much more memory is alive than at its beginning.</summary>
internal sealed class PeakSink : IRecordSink
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

    public long Count { get; private set; }
    public long Peak { get; private set; }

    public void Add(in MessageRow message) => Take();
    public void Add(OrderSnapshot order) => Take();
    public void Add(RefundRecord refund) => Take();
    public void Add(ReviewRecord review) => Take();
    public void Add(RatingRecord rating) => Take();
    public void Add(DisputeRecord dispute) => Take();
    public void Add(CostRecord cost) => Take();
    public void Add(AgentEventRecord agentEvent) => Take();
    public void Add(TargetRecord target) => Take();
    public void Add(AgentRecord agent) => Take();
    public void Add(DutyRecord duty) => Take();
    public void Add(DailyFigure figure) => Take();
    public void Add(ImportedMetricValue value) => Take();

    private void Take()
    {
        Count++;
        if (Count % 10_000 == 5_000)
        {
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }
}
