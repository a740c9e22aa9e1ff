namespace Jinpai.Generator.Staff;

/// <summary>The hours of a shift in seconds of its first day; an end beyond 86,400 is on the next.</summary>
internal readonly record struct Shift(int From, int ToExcl)
{
    public static Shift Of(ShiftKind kind) => kind switch
    {
        ShiftKind.Early => new(Clock(8, 30), Clock(17, 30)),
        ShiftKind.Middle => new(Clock(11, 0), Clock(20, 0)),
        ShiftKind.Late => new(Clock(16, 30), Clock(25, 30)),
        _ => new(Clock(9, 0), Clock(24, 0)),
    };

    private static int Clock(int hour, int minute) => (hour * 3600) + (minute * 60);
}
