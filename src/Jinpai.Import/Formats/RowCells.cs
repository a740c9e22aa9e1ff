using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Formats;

/// <summary>The values of one row. A value that cannot be read makes an issue and holds the row back; the caller reads on, so that all faults of a row are shown at once.</summary>
/// <param name="context">The file.</param>
/// <param name="rows">Where the cells come from.</param>
/// <param name="columns">The columns, by index.</param>
internal sealed class RowCells(ReadingContext context, IRows rows, IReadOnlyList<FormatColumn> columns)
{
    /// <summary>Characters of an id, a name or a note: longer ones are damage.</summary>
    public const int LongestText = 1000;
    private char[] _chars = new char[4096];
    private int _used;

    public bool IsHeld { get; private set; }
    public long Line { get; private set; }
    public ReadingContext Context => context;

    /// <summary>Forgets the row before. Spans given for it end here.</summary>
    public void Begin()
    {
        IsHeld = false;
        Line = rows.Line;
        _used = 0;
    }

    public bool Has(int column) => rows.Has(column);

    /// <summary>The cell as it stands, nothing taken off.</summary>
    public ReadOnlySpan<char> Raw(int column)
    {
        var bytes = rows.Cell(column);
        if (bytes.IsEmpty)
        {
            return [];
        }

        if (_chars.Length - _used < bytes.Length)
        {
            // Spans given before keep the old array alive.
            _chars = new char[Math.Max(_chars.Length, bytes.Length) * 2];
            _used = 0;
        }

        var count = Encoding.UTF8.GetChars(bytes, _chars.AsSpan(_used));
        var span = _chars.AsSpan(_used, count);
        _used += count;
        return span;
    }

    /// <summary>The value in the cell; empty for none.</summary>
    public ReadOnlySpan<char> Value(int column)
    {
        var value = CellText.Clean(Raw(column));
        return CellText.IsNone(value) ? [] : value;
    }

    /// <summary>A name or another short text; empty for none.</summary>
    public ReadOnlySpan<char> Name(int column)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            return HoldIfRequired(column);
        }

        if (value.Length > LongestText)
        {
            Hold(IssueCodes.TextTooLong, column, value.Length.ToString(CultureInfo.InvariantCulture), LongestText.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    /// <summary>An id of the platform; empty for none.</summary>
    public ReadOnlySpan<char> Id(int column)
    {
        var value = Name(column);
        if (value.Contains('+') && Import.Text.IdText.IsDamaged(value))
        {
            Hold(IssueCodes.IdDamaged, column, value.ToString());
        }

        return value;
    }

    public string? Text(int column) => OrNull(Name(column));
    public string? IdText(int column) => OrNull(Id(column));

    public Instant? Time(int column)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            HoldIfRequired(column);
            return null;
        }

        var fault = context.Times.TryParse(value, out var instant);
        if (fault != TimeFault.None)
        {
            Hold(CodeOf(fault), column, value.ToString());
            return null;
        }

        if (instant > context.Latest)
        {
            Hold(IssueCodes.TimeInFuture, column, value.ToString(), context.Now.ToString());
            return null;
        }

        return instant;
    }

    /// <param name="column">The column.</param>
    /// <param name="mayBeFuture">Whether the day can be a plan, or is something that happened.</param>
    public BusinessDay? Day(int column, bool mayBeFuture)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            HoldIfRequired(column);
            return null;
        }

        if (!TimeText.TryParseDay(value, out var day))
        {
            Hold(IssueCodes.DayInvalid, column, value.ToString());
            return null;
        }

        // A business day may begin up to a day before its calendar day ends elsewhere: tomorrow is not yet the future.
        if (!mayBeFuture && day > context.Today.Next)
        {
            Hold(IssueCodes.DayInFuture, column, value.ToString(), context.Today.ToString());
            return null;
        }

        return day;
    }

    public TimeOnly? Clock(int column)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            return null;
        }

        if (TimeText.TryParseTimeOfDay(value, out var time))
        {
            return time;
        }

        Hold(IssueCodes.ClockInvalid, column, value.ToString());
        return null;
    }

    public Money? Amount(int column, bool mayBeNegative = false)
    {
        if (Number(column, mayBeNegative) is not { } number)
        {
            return null;
        }

        var money = Money.FromMajor(number);
        if (money.Major != number)
        {
            context.Report(Severity.Warning, IssueCodes.AmountRounded, Line, columns[column].Name, number.ToString(CultureInfo.InvariantCulture), money.ToString());
        }

        return money;
    }

    /// <summary>A number; a rate may also be written with %.</summary>
    public decimal? Number(int column, bool mayBeNegative, bool mayBeRate = false)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            HoldIfRequired(column);
            return null;
        }

        if (CellText.IsImmature(value))
        {
            Hold(IssueCodes.FigureImmature, column, value.ToString());
            return null;
        }

        var ok = mayBeRate ? NumberText.TryParseRate(value, out var number) : NumberText.TryParse(value, out number);
        if (!ok || (number < 0 && !mayBeNegative))
        {
            Hold(ok ? IssueCodes.NumberNegative : IssueCodes.NumberInvalid, column, value.ToString());
            return null;
        }

        return number;
    }

    /// <summary>A whole number not below <paramref name="least"/>.</summary>
    public long? Whole(int column, long least, string code = IssueCodes.QuantityInvalid)
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            HoldIfRequired(column);
            return null;
        }

        if (NumberText.TryParse(value, out var number) && number == decimal.Truncate(number) && number >= least)
        {
            return (long)number;
        }

        Hold(code, column, value.ToString(), least.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public bool? Flag(int column)
    {
        var value = Value(column);
        switch (value)
        {
            case "":
                return null;
            case "1":
                return true;
            case "0":
                return false;
            default:
                if (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase))
                {
                    return value.Length == 4;
                }

                Hold(IssueCodes.FlagInvalid, column, value.ToString());
                return null;
        }
    }

    /// <summary>One of a few words, whatever their case.</summary>
    public T? Choice<T>(int column, Choices<T> choices, string code = IssueCodes.ChoiceUnknown)
        where T : struct
    {
        var value = Value(column);
        if (value.IsEmpty)
        {
            HoldIfRequired(column);
            return null;
        }

        if (choices.TryFind(value, out var found))
        {
            return found;
        }

        Hold(code, column, value.ToString(), choices.ToString());
        return null;
    }

    /// <summary>Holds the row back for the value of a column.</summary>
    public void Hold(string code, int column, string found, params IReadOnlyList<string> arguments) =>
        Hold(code, columns[column].Name, columns[column].IsPersonal ? "" : found, arguments);

    /// <summary>Holds the row back for something that is not of one column.</summary>
    public void Hold(string code, string? column, string found, params IReadOnlyList<string> arguments)
    {
        IsHeld = true;
        context.Report(Severity.Error, code, Line, column, FoundText.Of(found), arguments);
    }

    public void Warn(string code, int column, string found, params IReadOnlyList<string> arguments) =>
        context.Report(Severity.Warning, code, Line, columns[column].Name, columns[column].IsPersonal ? "" : FoundText.Of(found), arguments);

    public string NameOf(int column) => columns[column].Name;

    private static string? OrNull(ReadOnlySpan<char> value) => value.IsEmpty ? null : value.ToString();

    private static string CodeOf(TimeFault fault) => fault switch
    {
        TimeFault.OnlyADay => IssueCodes.TimeWithoutClock,
        TimeFault.Skipped => IssueCodes.TimeSkipped,
        TimeFault.OutOfRange => IssueCodes.TimeOutOfRange,
        _ => IssueCodes.TimeInvalid,
    };

    private ReadOnlySpan<char> HoldIfRequired(int column)
    {
        if (columns[column].IsRequired)
        {
            Hold(IssueCodes.CellEmpty, column, "");
        }

        return [];
    }
}
