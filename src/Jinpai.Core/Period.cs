namespace Jinpai.Core;

/// <summary>What is appraised and paid as a whole: days with a name (spec 4.1). Today a month; its name is what results carry.</summary>
public readonly record struct Period
{
    private readonly Month _month;

    private Period(Month month)
    {
        _month = month;
    }

    public PeriodKind Kind => PeriodKind.Month;
    public DaySpan Days => _month.Days;
    public BusinessDay First => _month.First;
    public BusinessDay Last => _month.Last;

    /// <summary>The period of the same kind just before.</summary>
    public Period Previous => new(_month.Previous);

    /// <summary>The same period a number of periods later (earlier, if negative).</summary>
    public Period Plus(int periods) => new(_month.Plus(periods));

    public static Period Of(Month month) => new(month);

    /// <summary>Reads <c>2026-10</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        var ok = Month.TryParse(text, out var month);
        period = new Period(month);
        return ok;
    }

    public static Period Parse(string text) => new(Month.Parse(text));

    /// <summary>The name: <c>2026-10</c>.</summary>
    public override string ToString() => _month.ToString();
}
