using Jinpai.Core;

namespace Jinpai.Metrics.Daily;

/// <summary>The sums of one agent (or of the shop) on one business day: what is stored, and what every report adds up. Immutable.</summary>
public sealed class DailyMeasures
{
    /// <summary>How many sums a row has at most: one more than the largest number of a <see cref="Measure"/> may be.</summary>
    public const int Size = 160;
    private readonly long[] _values;

    /// <summary>A row as it was stored.</summary>
    /// <param name="agent">Null: the shop.</param>
    /// <param name="day">The business day.</param>
    /// <param name="values">By the number of the measure; <see cref="Size"/> of them.</param>
    /// <param name="firstWaits">See <see cref="FirstWaits"/>.</param>
    /// <param name="waits">See <see cref="Waits"/>.</param>
    /// <param name="unevenWaits">See <see cref="UnevenWaits"/>.</param>
    public DailyMeasures(AgentId? agent, BusinessDay day, long[] values, WaitHistogram firstWaits, WaitHistogram waits, WaitHistogram unevenWaits)
        : this(agent, day, values, firstWaits, waits, unevenWaits, replacesConcurrency: false)
    {
    }

    internal DailyMeasures(AgentId? agent, BusinessDay day, long[] values, WaitHistogram firstWaits, WaitHistogram waits, WaitHistogram unevenWaits, bool replacesConcurrency)
    {
        Agent = agent;
        Day = day;
        _values = values;
        FirstWaits = firstWaits;
        Waits = waits;
        UnevenWaits = unevenWaits;
        ReplacesConcurrency = replacesConcurrency;
    }

    /// <summary>Null: the shop.</summary>
    public AgentId? Agent { get; }
    public BusinessDay Day { get; }

    /// <summary>Waits of answered first rounds.</summary>
    public WaitHistogram FirstWaits { get; }

    /// <summary>Waits of all answered rounds.</summary>
    public WaitHistogram Waits { get; }

    /// <summary>Of <see cref="Waits"/> those that are no whole number of seconds: of n seconds here, the wait was more than n.</summary>
    public WaitHistogram UnevenWaits { get; }

    /// <summary>Nothing happened: such a row is not stored.</summary>
    public bool IsEmpty => FirstWaits.IsEmpty && Waits.IsEmpty && UnevenWaits.IsEmpty && !_values.AsSpan().ContainsAnyExcept(0L);

    /// <summary>Its concurrency was set from all sessions of the day, see <see cref="DailyFold.SetSessions"/>.</summary>
    internal bool ReplacesConcurrency { get; }

    /// <summary>All sums, by the number of the measure.</summary>
    public ReadOnlySpan<long> Values => _values;

    public long this[Measure measure] => _values[(int)measure];

    /// <summary>A stored row with a change: sums are added. The concurrency is the change's where it was set by <see cref="DailyFold.SetSessions"/>, else the larger maximum and the added busy time.</summary>
    /// <exception cref="ArgumentException">They are of different agents or days.</exception>
    public static DailyMeasures Plus(DailyMeasures stored, DailyMeasures change)
    {
        if (stored.Agent != change.Agent || stored.Day != change.Day)
        {
            throw new ArgumentException("Only rows of one agent and day can be added.", nameof(change));
        }

        var totals = new DayTotals();
        totals.Add(stored);
        totals.Add(change);
        if (change.ReplacesConcurrency)
        {
            totals.Set(Measure.MaxConcurrent, change[Measure.MaxConcurrent]);
            totals.Set(Measure.BusyMilliseconds, change[Measure.BusyMilliseconds]);
        }

        return totals.ToMeasures(stored.Agent, stored.Day, stored.ReplacesConcurrency || change.ReplacesConcurrency);
    }
}
