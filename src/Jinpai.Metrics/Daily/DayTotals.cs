using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>The sums of one agent and day while they are folded.</summary>
internal sealed class DayTotals
{
    private readonly long[] _values = new long[DailyMeasures.Size];
    private readonly WaitTally _waits = new();
    private List<Session>? _opened;
    private List<Session>? _removed;
    private Session[]? _set;

    /// <summary>While conversations of it are gathered (<see cref="ReceptionFold"/>): its number among their days; else −1.</summary>
    internal int Number { get; set; } = -1;

    // Most of what a conversation may be it is not: its sums are left alone where they lie in memory.
    internal void Add(Measure measure, long value)
    {
        if (value != 0)
        {
            _values[(int)measure] += value;
        }
    }

    internal void Set(Measure measure, long value) => _values[(int)measure] = value;

    /// <param name="noted">See <see cref="WaitTally.Noted"/>.</param>
    internal void AddWait(int noted) => _waits.Add(noted);

    internal void AddSession(Session session, int sign) => (sign > 0 ? _opened ??= [] : _removed ??= []).Add(session);

    internal void SetSessions(IEnumerable<Session> sessions) => _set = [.. sessions];

    internal void Add(DailyMeasures measures)
    {
        for (var i = 1; i < DailyMeasures.Size; i++)
        {
            Add((Measure)i, measures[(Measure)i]);
        }

        // The maximum was added like all others: take it back before comparing.
        Add(Measure.MaxConcurrent, -measures[Measure.MaxConcurrent]);
        Add(Measure.BusyMilliseconds, -measures[Measure.BusyMilliseconds]);
        AddConcurrency(measures);
        _waits.Add(measures);
    }

    internal void AddConcurrency(DailyMeasures measures)
    {
        Add(Measure.BusyMilliseconds, measures[Measure.BusyMilliseconds]);
        Set(Measure.MaxConcurrent, Math.Max(_values[(int)Measure.MaxConcurrent], measures[Measure.MaxConcurrent]));
    }

    /// <summary>An agent's conversations are the shop's too.</summary>
    internal void AddConversations(DayTotals agent)
    {
        foreach (var measure in MeasureGroups.OfConversations)
        {
            Add(measure, agent._values[(int)measure]);
        }

        _waits.Add(agent._waits);
    }

    internal void Add(DayTotals other)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] += other._values[i];
        }

        _waits.Add(other._waits);
        (_opened ??= []).AddRange(other._opened ?? []);
        (_removed ??= []).AddRange(other._removed ?? []);
        _set = other._set ?? _set;
    }

    /// <summary>The sums, and the concurrency of the sessions collected or set.</summary>
    internal DailyMeasures Close(AgentId? agent, BusinessDay day, int manyAtOnce)
    {
        var concurrency = Concurrency.Of(_set ?? RemainingSessions(agent, day), manyAtOnce);
        Set(Measure.MaxConcurrent, concurrency.Most);
        Set(Measure.BusyMilliseconds, concurrency.BusyMilliseconds);
        return ToMeasures(agent, day, _set is not null);
    }

    internal DailyMeasures ToMeasures(AgentId? agent, BusinessDay day, bool replacesConcurrency) =>
        new(agent, day, [.. _values], _waits.First, _waits.All, _waits.Uneven, replacesConcurrency);

    private IReadOnlyCollection<Session> RemainingSessions(AgentId? agent, BusinessDay day)
    {
        if (_removed is null or { Count: 0 })
        {
            return _opened ?? [];
        }

        var counts = new Dictionary<Session, int>();
        foreach (var session in _removed)
        {
            counts[session] = counts.GetValueOrDefault(session) + 1;
        }

        var remaining = new List<Session>();
        foreach (var session in _opened ?? [])
        {
            if (counts.TryGetValue(session, out var count) && count > 0)
            {
                counts[session] = count - 1;
            }
            else
            {
                remaining.Add(session);
            }
        }

        return counts.Values.Any(count => count > 0)
            ? throw new InvalidOperationException($"Sessions of {day} were taken away that this fold never had: give the day's sessions with SetSessions ({(agent is null ? "shop" : "agent")}).")
            : remaining;
    }
}
