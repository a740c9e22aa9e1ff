namespace Jinpai.Core;

/// <summary>Business days from <see cref="First"/> to <see cref="Last"/>, both included. Never empty: a span has at least one day.</summary>
/// <remarks>People say "1 to 31 October" and mean both days; half-open spans are of instants (<c>FromX</c>, <c>ToExcl</c>), never of days.</remarks>
public readonly record struct DaySpan
{
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, included.</param>
    /// <exception cref="ArgumentException">The last day is before the first. What a person wrote is checked before: see <see cref="TryCreate"/>.</exception>
    public DaySpan(BusinessDay first, BusinessDay last)
    {
        if (last < first)
        {
            throw new ArgumentException($"A span of days ends on its first day or later; {last} is before {first}.", nameof(last));
        }

        First = first;
        Last = last;
    }

    /// <summary>Every day that there is: 0001-01-01 to 9999-12-31.</summary>
    public static DaySpan Always { get; } = new(default, BusinessDay.FromDate(DateOnly.MaxValue));

    public BusinessDay First { get; }
    public BusinessDay Last { get; }
    public int DayCount => Last.Number - First.Number + 1;

    /// <summary>Mondays to Fridays. Public holidays and make-up days are not known.</summary>
    public int WeekdayCount => Days.Count(day => day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The days, the earliest first.</summary>
    public IEnumerable<BusinessDay> Days
    {
        get
        {
            for (var number = First.Number; number <= Last.Number; number++)
            {
                yield return new BusinessDay(number);
            }
        }
    }

    /// <summary>The same number of days just before.</summary>
    public DaySpan Before => new(First.Plus(-DayCount), First.Previous);

    /// <summary>One day.</summary>
    public static DaySpan Of(BusinessDay day) => new(day, day);

    /// <summary>Null if the last day is before the first.</summary>
    public static DaySpan? TryCreate(BusinessDay first, BusinessDay last) => first <= last ? new DaySpan(first, last) : null;

    /// <summary>From the earliest first day to the latest last day; null without any.</summary>
    public static DaySpan? Around(IEnumerable<DaySpan> spans)
    {
        DaySpan? around = null;
        foreach (var span in spans)
        {
            around = around is { } known ? new DaySpan(known.First < span.First ? known.First : span.First, known.Last > span.Last ? known.Last : span.Last) : span;
        }

        return around;
    }

    /// <summary>This span, reaching as far as the day too; of no span (null) the day alone.</summary>
    public static DaySpan Around(DaySpan? span, BusinessDay day) => span is { } known ? new DaySpan(day < known.First ? day : known.First, day > known.Last ? day : known.Last) : Of(day);

    public bool Contains(BusinessDay day) => First <= day && day <= Last;
    public bool Contains(DaySpan other) => First <= other.First && other.Last <= Last;
    public bool Overlaps(DaySpan other) => First <= other.Last && other.First <= Last;

    /// <summary>The days of this span that another does not have: none, one span, or one before and one behind it.</summary>
    public IEnumerable<DaySpan> Without(DaySpan other)
    {
        if (!Overlaps(other))
        {
            return [this];
        }

        return new[] { TryCreate(First, other.First.Previous), TryCreate(other.Last.Next, Last) }.OfType<DaySpan>();
    }

    /// <summary><c>2026-10-01..2026-10-31</c>; of one day <c>2026-10-01</c>.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}..{Last}";
}
