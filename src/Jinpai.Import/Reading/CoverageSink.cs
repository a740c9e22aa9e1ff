using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Reading;

/// <summary>Stands between every reader and the storage and notes what the records that pass reach over.</summary>
/// <param name="inner">Takes what passes.</param>
internal sealed class CoverageSink(IRecordSink inner) : IRecordSink
{
    private Instant _first = Instant.MaxValue;
    private Instant _last = Instant.MinValue;
    private Instant _message = Instant.MinValue;
    private Instant _order = Instant.MinValue;
    private Instant _refund = Instant.MinValue;
    private DaySpan? _days;

    public void Add(in MessageRow message)
    {
        _message = Instant.Later(_message, message.SentAt);
        Note(message.SentAt);
        inner.Add(message);
    }

    public void Add(IRecord record)
    {
        Note(record);
        inner.Add(record);
    }

    public FileCoverage ToCoverage(TimeText times)
    {
        if (_last != Instant.MinValue)
        {
            Note(times.DayOf(_first));
            Note(times.DayOf(_last));
        }

        return new FileCoverage(_days, Known(_message), Known(_order), Known(_refund));
    }

    /// <summary>What happened on a day of the record. Lists, targets and figures of periods are no events.</summary>
    private void Note(IRecord record)
    {
        switch (record)
        {
            // Lines alone do not tell when their order came about.
            case OrderSnapshot order when order.CreatedAt != Instant.MinValue:
                _order = Instant.Later(_order, order.LatestInstant);
                Note(order.CreatedAt);
                Note(order.LatestInstant);
                break;
            case RefundRecord refund:
                _refund = Instant.Later(_refund, refund.EffectiveAt());
                Note(refund.AppliedAt);
                Note(refund.EffectiveAt());
                break;
            case ReviewRecord review:
                Note(review.CreatedAt);
                break;
            case RatingRecord rating when (rating.RatedAt ?? rating.InvitedAt) is { } at:
                Note(at);
                break;
            case DisputeRecord dispute:
                Note(dispute.OpenedAt);
                break;
            case CostRecord cost:
                Note(cost.Day);
                break;
            case AgentEventRecord agentEvent:
                Note(agentEvent.Day);
                break;
            case DutyRecord duty:
                Note(duty.Day);
                break;
            case DailyFigure figure:
                Note(figure.Day);
                break;
        }
    }

    private void Note(Instant at)
    {
        _first = Instant.Earlier(_first, at);
        _last = Instant.Later(_last, at);
    }

    private void Note(BusinessDay day) => _days = DaySpan.Around(_days, day);

    private static Instant? Known(Instant instant) => instant == Instant.MinValue ? null : instant;
}
