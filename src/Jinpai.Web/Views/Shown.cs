using System.Globalization;
using Jinpai.Core;
using Jinpai.Output.Tables;

namespace Jinpai.Web.Views;

/// <summary>Exact values as people read them. What is shown is rounded half away from zero, what is computed with is not.</summary>
public static class Shown
{
    /// <summary>Thousands grouped.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>To the cent, with the sign of the currency: <c>¥1,234.50</c>.</summary>
    public static string Amount(Money amount) => Number(amount.Major, OutputKind.Money);

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

        return Rounded(size, size < 100 && unit > 0 ? 1 : 0).ToString("#,0.#", CultureInfo.InvariantCulture) + " " + units[unit];
    }

    /// <summary>0.3199 is <c>31.99%</c>.</summary>
    public static string Percent(Ratio share) => Number(share.Round(OutputCell.Places), OutputKind.Percent);

    /// <summary>As <see cref="OutputKind"/> says, with units where people expect them.</summary>
    public static string Number(decimal figure, OutputKind kind) => kind switch
    {
        OutputKind.Integer => figure.ToString("#,0", CultureInfo.InvariantCulture),
        OutputKind.Money => (figure < 0 ? "-¥" : "¥") + Rounded(Math.Abs(figure), 2).ToString("#,0.00", CultureInfo.InvariantCulture),
        OutputKind.Percent => Rounded(figure * 100, 2).ToString("0.00", CultureInfo.InvariantCulture) + "%",
        OutputKind.Seconds => Rounded(figure, 1).ToString("#,0.#", CultureInfo.InvariantCulture) + "s",
        _ => Rounded(figure, 4).ToString("#,0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>A cell of a table of the output project.</summary>
    public static string Cell(OutputCell cell, OutputKind kind) => cell switch
    {
        { Figure: { } figure } => Number(figure, cell.Kind ?? kind),
        { Day: { } day } => day.ToString(),
        _ => cell.Words ?? "",
    };

    /// <summary>An instant in the shop's local time, to the minute.</summary>
    public static string Minute(Instant at, TimeZoneInfo zone) => Local(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant in the shop's local time, to the second.</summary>
    public static string Second(Instant at, TimeZoneInfo zone) => Local(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTime Local(Instant at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), zone).DateTime;

    private static decimal Rounded(decimal figure, int places) => decimal.Round(figure, places, MidpointRounding.AwayFromZero);
}
