using Jinpai.Core;

namespace Jinpai.Metrics.Daily;

/// <summary>The sums of one agent (or of the shop) on one business day: what is stored, and what every report adds up. Immutable.</summary>
public sealed class DailyMeasures
{
    internal const int Size = 160;
    private readonly long[] _values;

    internal DailyMeasures(AgentId? agent, BusinessDay day, long[] values, WaitHistogram firstWaits, WaitHistogram waits, WaitHistogram unevenWaits, bool replacesConcurrency = false)
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

    /// <summary>Deterministic bytes: equal measures, equal bytes. Agent and day are the key and not in it.</summary>
    public byte[] Encode() => MeasureEncoding.Encode(_values, [FirstWaits, Waits, UnevenWaits]);

    /// <exception cref="FormatException">The bytes were not written by <see cref="Encode"/>, or by a newer version: replay the shop.</exception>
    public static DailyMeasures Decode(AgentId? agent, BusinessDay day, ReadOnlySpan<byte> bytes)
    {
        var values = new long[Size];
        var histograms = MeasureEncoding.Decode(bytes, values);
        return new DailyMeasures(agent, day, values, histograms[0], histograms[1], histograms[2]);
    }
}
