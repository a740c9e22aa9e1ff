using Jinpai.Core.Records;

namespace Jinpai.Import;

/// <summary>Takes what an importer reads, one record at a time, in file order. Implemented by the storage, and by tests.</summary>
/// <remarks>Nothing that a sink was given counts until the file's import is committed: a file is in whole or not at all.</remarks>
public interface IRecordSink
{
    void Add(in MessageRow message);

    void Add(OrderSnapshot order);

    void Add(RefundRecord refund);

    void Add(ReviewRecord review);

    void Add(RatingRecord rating);

    void Add(DisputeRecord dispute);

    void Add(CostRecord cost);

    void Add(AgentEventRecord agentEvent);

    void Add(TargetRecord target);

    void Add(AgentRecord agent);

    void Add(DutyRecord duty);

    void Add(DailyFigure figure);

    void Add(ImportedMetricValue value);
}
