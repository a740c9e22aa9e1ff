using System.Globalization;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Web.Shared.Parts;

/// <summary>Values as pages write them: numbers as <see cref="ShownNumber"/> does with units, sizes of files, instants.</summary>
public static class Shown
{
    /// <summary>Thousands grouped.</summary>
    public static string Count(long count) => ShownNumber.Count(count);

    /// <summary>To the cent, with the sign of the currency: <c>¥1,234.50</c>.</summary>
    public static string Amount(Money amount) => Number(amount.Major, OutputKind.Money);

    /// <summary>A file without the folders that it was read from.</summary>
    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Of files: <c>12.3 MB</c>.</summary>
    public static string Size(long bytes)
    {
        const int step = 1024;
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var (size, unit) = ((decimal)bytes, 0);
        while (size >= step && unit < units.Length - 1)
        {
            (size, unit) = (size / step, unit + 1);
        }

        return NumberText.Grouped(size, 0, size < 100 && unit > 0 ? 1 : 0) + " " + units[unit];
    }

    /// <summary>0.3199 is <c>31.99%</c>.</summary>
    public static string Percent(Ratio share) => ShownNumber.Percent(share);

    /// <summary>As <see cref="OutputKind"/> says, with units where people expect them.</summary>
    public static string Number(decimal figure, OutputKind kind) => ShownNumber.WithUnit(figure, kind);

    /// <summary>The same of an exact number, however large it is.</summary>
    public static string Number(Ratio figure, OutputKind kind) => ShownNumber.WithUnit(figure, kind);

    /// <summary>35 秒; from a minute on 4 分 5 秒; from an hour on 2 小时 5 分.</summary>
    public static string Duration(TimeSpan time, Words words)
    {
        var seconds = time.Ticks / TimeSpan.TicksPerSecond;
        return seconds switch
        {
            < 1 when time > TimeSpan.Zero => words.Format("duration.s", NumberText.Grouped(time.Ticks / (decimal)TimeSpan.TicksPerSecond, 0, 1)),
            < 60 => words.Format("duration.s", seconds),
            < 3600 when seconds % 60 == 0 => words.Format("duration.mm", seconds / 60),
            < 3600 => words.Format("duration.m", seconds / 60, seconds % 60),
            _ => words.Format("duration.h", seconds / 3600, seconds / 60 % 60),
        };
    }

    /// <summary>A day where its year is known, as below a chart.</summary>
    public static string MonthDay(BusinessDay day) => day.Date.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in the shop's local time, to the minute.</summary>
    public static string Minute(Instant at, TimeZoneInfo zone) => at.In(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant in the shop's local time, to the second.</summary>
    public static string Second(Instant at, TimeZoneInfo zone) => at.In(zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
