using Jinpai.Core;
using Jinpai.Import.Text;

namespace Jinpai.Import.Formats;

/// <summary>Gathers a file's coverage while it is read.</summary>
internal sealed class CoverageLog(TimeText times)
{
    private Instant _first = Instant.MaxValue;
    private Instant _last = Instant.MinValue;
    private Instant _message = Instant.MinValue;
    private Instant _order = Instant.MinValue;
    private Instant _refund = Instant.MinValue;
    private BusinessDay? _firstDay;
    private BusinessDay? _lastDay;

    public void AddMessage(Instant at)
    {
        _message = Instant.Later(_message, at);
        Add(at);
    }

    public void AddOrder(Instant created, Instant latest)
    {
        _order = Instant.Later(_order, latest);
        Add(created);
        Add(latest);
    }

    public void AddRefund(Instant applied, Instant? completed)
    {
        _refund = Instant.Later(_refund, completed ?? applied);
        Add(applied);
        Add(completed ?? applied);
    }

    public void Add(Instant at)
    {
        _first = Instant.Earlier(_first, at);
        _last = Instant.Later(_last, at);
    }

    public void Add(BusinessDay day)
    {
        _firstDay = _firstDay is null || day < _firstDay ? day : _firstDay;
        _lastDay = _lastDay is null || day > _lastDay ? day : _lastDay;
    }

    public Coverage ToCoverage()
    {
        if (_last != Instant.MinValue)
        {
            Add(times.DayOf(_first));
            Add(times.DayOf(_last));
        }

        return new Coverage(_firstDay, _lastDay, Known(_message), Known(_order), Known(_refund));
    }

    private static Instant? Known(Instant instant) => instant == Instant.MinValue ? null : instant;
}
