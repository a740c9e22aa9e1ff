using System.Globalization;

namespace Jinpai.Import.Excel;

/// <summary>One cell of a sheet (or of a delimited text, where all cells are texts).</summary>
/// <param name="Kind">What the spreadsheet says it holds.</param>
/// <param name="Text">As text without culture: <c>0.3205</c>, <c>2026-10-01</c>, <c>2026-10-01 09:30:00</c>, <c>0:01:20</c>, <c>true</c>; a number of 16 digits or more as <c>1.23E+18</c>.</param>
/// <param name="Number">Of a number its exact value, of a duration its seconds.</param>
/// <param name="IsPercent">A number that the sheet shows as percent: 0.32 is shown as 32 %.</param>
internal readonly record struct SheetCell(CellKind Kind, string Text, decimal? Number = null, bool IsPercent = false)
{
    /// <summary>Dates before this one are durations of up to a month: no report is from January 1900.</summary>
    private static readonly DateTime FirstDate = new(1900, 2, 1);
    private static readonly DateTime ZeroDate = new(1899, 12, 31);

    public static readonly SheetCell Empty = new(CellKind.Empty, "");

    public bool IsBlank => Kind == CellKind.Empty || string.IsNullOrWhiteSpace(Text);

    public static SheetCell Of(string text) => text.Length == 0 ? Empty : new SheetCell(CellKind.Text, text);

    /// <summary>The number that a spreadsheet's floating number stands for: the shortest decimal that reads back as the same, 0.3205 and not 0.32050000000000001.</summary>
    public static SheetCell Of(double value, bool isPercent)
    {
        if (!double.IsFinite(value))
        {
            return new SheetCell(CellKind.Error, "#NUM!");
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new SheetCell(CellKind.Text, shortest);
        }

        var text = shortest.Contains("E+", StringComparison.Ordinal) ? shortest : number.ToString("0.############################", CultureInfo.InvariantCulture);
        return new SheetCell(CellKind.Number, text, number, isPercent);
    }

    public static SheetCell Of(bool flag) => new(CellKind.Flag, flag ? "true" : "false");

    public static SheetCell Of(DateTime time)
    {
        if (time < FirstDate)
        {
            return Of(time - ZeroDate);
        }

        // Serials carry a fraction of a day cut to some digits: the second is what was meant.
        var whole = new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return new SheetCell(CellKind.Date, whole.ToString(whole.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    public static SheetCell Of(TimeSpan duration)
    {
        var milliseconds = decimal.Round((decimal)duration.Ticks / TimeSpan.TicksPerMillisecond, 0, MidpointRounding.AwayFromZero);
        var seconds = milliseconds / 1000m;
        var whole = (long)decimal.Truncate(decimal.Abs(seconds));
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "-" : "")}{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
        return new SheetCell(CellKind.Duration, text, seconds);
    }
}
