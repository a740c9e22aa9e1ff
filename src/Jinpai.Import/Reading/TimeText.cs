using System.Buffers;
using System.Globalization;
using System.Numerics;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Reads instants, days and times of day in all forms of spec 5.1.</summary>
internal sealed partial class TimeText(ZoneClock clock)
{
    /// <summary>Day 0 of Excel's serials, for all dates after February 1900.</summary>
    private static readonly int ExcelEpoch = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly int UnixEpoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private const long DayLength = 86_400_000;
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8");

    /// <summary>Times at UTC+8 whatever the shop's zone: those of Chinese platforms' interfaces.</summary>
    public static TimeText AtBeijing() => new(new ZoneClock(Beijing));

    public BusinessDay DayOf(Instant instant) => clock.DayOf(instant);

    /// <summary>What is wrong with a time, or null.</summary>
    /// <param name="cleaned">As <see cref="CellText.Clean"/> leaves it.</param>
    /// <param name="latest">Nothing can have happened after this.</param>
    /// <param name="instant">The time, if nothing is wrong with it.</param>
    public IssueKind? FaultOf(ReadOnlySpan<char> cleaned, Instant latest, out Instant instant) => TryParse(cleaned, out instant) switch
    {
        TimeFault.None when instant > latest => CellIssues.TimeInFuture,
        TimeFault.None => null,
        TimeFault.OnlyADay => CellIssues.TimeWithoutClock,
        TimeFault.Skipped => CellIssues.TimeSkipped,
        TimeFault.OutOfRange => CellIssues.TimeOutOfRange,
        _ => CellIssues.TimeInvalid,
    };

    /// <summary><c>2016/5/23 22:02</c>, <c>2019-03-12 10:48:01</c>, ISO with or without offset, epoch seconds or milliseconds, Excel serials. Without an offset: the shop's zone.</summary>
    public TimeFault TryParse(ReadOnlySpan<char> text, out Instant instant)
    {
        if (TryParseUsual(text, out var day, out var milliseconds))
        {
            return clock.TryResolve(day, milliseconds, out instant);
        }

        if (!text.ContainsAnyExcept(NumberCharacters))
        {
            return ParseNumber(text, out instant);
        }

        instant = default;
        if (!TryReadDay(ref text, out day))
        {
            return TimeFault.NotATime;
        }

        if (text.IsEmpty)
        {
            return TimeFault.OnlyADay;
        }

        if (text[0] is not (' ' or 'T' or 't' or '\t' or '\u3000'))
        {
            return TimeFault.NotATime;
        }

        text = text[1..].TrimStart();
        if (!TryReadTimeOfDay(ref text, out milliseconds) || !TryReadOffset(text, out var offset))
        {
            return TimeFault.NotATime;
        }

        if (offset is null)
        {
            return clock.TryResolve(day, milliseconds, out instant);
        }

        var unix = (((long)day - UnixEpoch) * DayLength) + milliseconds - (offset.Value * 60_000L);
        instant = new Instant(unix);
        return ZoneClock.IsInRange(unix) ? TimeFault.None : TimeFault.OutOfRange;
    }

    /// <summary>A time of the form that nearly every row has, <c>yyyy-MM-dd HH:mm:ss</c>, just as it stands in a file. False: it must be looked at as text.</summary>
    public bool TryParseUsual(ReadOnlySpan<byte> utf8, out Instant instant)
    {
        instant = default;
        return TryParseUsual(utf8, out var day, out var milliseconds) && clock.TryResolve(day, milliseconds, out instant) == TimeFault.None;
    }

    /// <summary>Whether a time that was understood names hour and minute alone. Numbers (serials, epochs) say the second.</summary>
    public static bool LacksSeconds(ReadOnlySpan<char> text)
    {
        if (text.Length == 19 && text[13] == ':' && text[16] == ':')
        {
            return false;
        }

        var colon = text.IndexOfAny(':', '：');
        return colon >= 0 && (text.Length <= colon + 3 || text[colon + 3] is not (':' or '：'));
    }

    /// <summary><c>2026-10-01</c>, <c>2026/10/1</c>, <c>20261001</c>, <c>2026年10月1日</c>, an Excel serial, each also with a time of midnight behind it.</summary>
    public static bool TryParseDay(ReadOnlySpan<char> text, out BusinessDay day)
    {
        day = default;
        if (!text.ContainsAnyExceptInRange('0', '9'))
        {
            if (text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                day = BusinessDay.FromDate(date);
                return date.Year is >= 2000 and < 2200;
            }

            var isSerial = text.Length is 5 or 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && IsSerial(serial);
            day = isSerial ? new BusinessDay(ExcelEpoch + int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)) : default;
            return isSerial;
        }

        if (!TryReadDay(ref text, out var number))
        {
            return false;
        }

        text = text is [' ' or 'T', ..] ? text[1..] : text;
        if (!text.IsEmpty && (!TryReadTimeOfDay(ref text, out var milliseconds) || milliseconds != 0 || !text.IsEmpty))
        {
            return false;
        }

        day = new BusinessDay(number);
        return day.Date.Year is >= 2000 and < 2200;
    }

    /// <summary><c>9:00</c>, <c>09:00:30</c>; <c>24:00</c> is the end of the day, which is 00:00.</summary>
    public static bool TryParseTimeOfDay(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (text is "24:00" or "24:00:00")
        {
            return true;
        }

        var ok = TryReadTimeOfDay(ref text, out var milliseconds) && text.IsEmpty;
        time = ok ? new TimeOnly(milliseconds * TimeSpan.TicksPerMillisecond) : default;
        return ok;
    }

    private static bool IsSerial(decimal value) => value is >= 36526m and < 109575m;

    /// <summary>The form that nearly every row has, <c>yyyy-MM-dd HH:mm:ss</c>, without any search.</summary>
    private static bool TryParseUsual<TUnit>(ReadOnlySpan<TUnit> t, out int day, out long milliseconds)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        day = 0;
        milliseconds = 0;
        if (t.Length != 19 || !Is(t[4], '-') || !Is(t[7], '-') || !(Is(t[10], ' ') || Is(t[10], 'T')) || !Is(t[13], ':') || !Is(t[16], ':'))
        {
            return false;
        }

        var year = (Two(t, 0) * 100) + Two(t, 2);
        var month = Two(t, 5);
        var date = Two(t, 8);
        var (hour, minute, second) = (Two(t, 11), Two(t, 14), Two(t, 17));
        if ((Two(t, 0) | Two(t, 2) | month | date | hour | minute | second) < 0 || !TryDayNumber(year, month, date, out day) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        milliseconds = ((((hour * 60L) + minute) * 60) + second) * 1000;
        return true;
    }

    private static bool Is<TUnit>(TUnit unit, char c)
        where TUnit : unmanaged, IBinaryInteger<TUnit> => uint.CreateTruncating(unit) == c;

    /// <summary>Two digits as a number, or -1.</summary>
    private static int Two<TUnit>(ReadOnlySpan<TUnit> text, int at)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        var (tens, ones) = unchecked((uint.CreateTruncating(text[at]) - '0', uint.CreateTruncating(text[at + 1]) - '0'));
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }

    private static bool TryDayNumber(int year, int month, int date, out int day)
    {
        day = 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date).DayNumber;
        return true;
    }

    private TimeFault ParseNumber(ReadOnlySpan<char> text, out Instant instant)
    {
        instant = default;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return TimeFault.NotATime;
        }

        if (IsSerial(number))
        {
            var days = decimal.Truncate(number);

            // Serials carry a fraction of a day cut to some digits: the second is what was meant.
            var seconds = (long)decimal.Round((number - days) * 86_400m, 0, MidpointRounding.AwayFromZero);
            return clock.TryResolve(ExcelEpoch + (int)days + (int)(seconds / 86_400), seconds % 86_400 * 1000, out instant);
        }

        var isWhole = !text.Contains('.');
        var unix = (isWhole, text.Length) switch
        {
            (true, 9 or 10) => (long)number * 1000,
            (true, 12 or 13) => (long)number,
            _ => long.MinValue,
        };
        instant = new Instant(unix);
        return unix == long.MinValue ? TimeFault.NotATime : ZoneClock.IsInRange(unix) ? TimeFault.None : TimeFault.OutOfRange;
    }
}
