using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>
/// The one place where the text of a cell becomes a name, an id, a time, an amount, a number: for rows of tables and for items of JSON alike. A value that cannot be read
/// makes an issue and holds the row back; the caller reads on, so that all faults of a row are shown at once.
/// </summary>
/// <typeparam name="TField">How a cell is named: by the index of its column, or by its name.</typeparam>
internal abstract partial class Cells<TField>
{
    /// <summary>Characters of an id, a name or a note: longer ones are damage.</summary>
    public const int LongestText = 1000;

    /// <summary>Pieces beyond this are damage.</summary>
    public const long MostPieces = 1_000_000;

    private readonly TimeText _times;

    /// <param name="context">The file.</param>
    /// <param name="times">Reads times: in the shop's zone, or in the platform's.</param>
    private protected Cells(ReadingContext context, TimeText times)
    {
        Context = context;
        _times = times;
    }

    public ReadingContext Context { get; }

    /// <summary>1-based line of what is read.</summary>
    public abstract long Line { get; }

    /// <summary>What stands in the cell, nothing taken off.</summary>
    private protected abstract ReadOnlySpan<char> Stored(TField field);

    /// <summary>The column's name.</summary>
    public abstract string NameOf(TField field);

    /// <summary>What is written in the cell, without what spreadsheets put around it; words of "no data" as they stand.</summary>
    private protected abstract ReadOnlySpan<char> Written(TField field);

    /// <summary>The cell as bytes of UTF-8, where it stands as such; empty: ask for the text.</summary>
    private protected virtual ReadOnlySpan<byte> Bytes(TField field) => [];

    /// <summary>Nothing stands in the cell, and nothing must: there is nothing to say of it.</summary>
    private protected virtual bool IsAbsent(TField field) => false;

    /// <summary>The value in the cell, without what spreadsheets put around it; empty for none.</summary>
    public ReadOnlySpan<char> Value(TField field)
    {
        var written = Written(field);
        return CellText.IsNone(written) ? [] : written;
    }

    /// <summary>A moment; one written without seconds is the beginning of its minute.</summary>
    public Instant? Time(TField field) => Time(field, out _);

    /// <summary>A step of an order. One written without seconds is the end of its minute: an order of the minute of a reply came after the reply.</summary>
    public Instant? OrderTime(TField field) => Time(field, out var isMinute) is { } at ? isMinute ? Precision.EndOfMinute(at) : at : null;

    private Instant? Time(TField field, out bool isMinute)
    {
        isMinute = false;
        if (_times.TryParseUsual(Bytes(field), out var usual) && usual <= Context.Latest && Context.Precision.TryNoteSecond(usual))
        {
            return usual;
        }

        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (_times.FaultOf(value, Context.Latest, out var instant) is { } fault)
        {
            Hold(fault, field, value.ToString(), Context.Now.ToString());
            return null;
        }

        isMinute = Context.Precision.Note(value, instant, Line);
        return instant;
    }

    /// <param name="field">The cell.</param>
    /// <param name="mayBeFuture">Whether the day can be a plan, or is something that happened.</param>
    public BusinessDay? Day(TField field, bool mayBeFuture)
    {
        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (!TimeText.TryParseDay(value, out var day))
        {
            Hold(CellIssues.DayInvalid, field, value.ToString());
            return null;
        }

        // A business day may begin up to a day before its calendar day ends elsewhere: tomorrow is not yet the future.
        if (!mayBeFuture && day > Context.Today.Next)
        {
            Hold(CellIssues.DayInFuture, field, value.ToString(), Context.Today.ToString());
            return null;
        }

        return day;
    }

    public TimeOnly? Clock(TField field)
    {
        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (TimeText.TryParseTimeOfDay(value, out var time))
        {
            return time;
        }

        Hold(CellIssues.ClockInvalid, field, value.ToString());
        return null;
    }

    public Money? Amount(TField field, bool mayBeNegative = false)
    {
        if (Number(field, mayBeNegative) is not { } number)
        {
            return null;
        }

        var money = Money.FromMajor(number);
        if (number.Scale == WrittenNumber.DecimalsOfThousands && WrittenNumber.MayBeThousands(Value(field)))
        {
            Warn(CellIssues.AmountMayBeThousands, field, Value(field).ToString());
        }
        else if (money.Major != number)
        {
            Warn(CellIssues.AmountRounded, field, number.ToString(CultureInfo.InvariantCulture), money.ToString());
        }

        return money;
    }

    /// <summary>A number; a rate may also be written with %.</summary>
    public decimal? Number(TField field, bool mayBeNegative, bool mayBeRate = false)
    {
        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (CellText.IsImmature(value))
        {
            Hold(CellIssues.FigureImmature, field, value.ToString());
            return null;
        }

        var ok = mayBeRate ? WrittenNumber.TryParseRate(value, out var number) : WrittenNumber.TryParse(value, out number);
        if (!ok || (number < 0 && !mayBeNegative))
        {
            Hold(ok ? CellIssues.NumberNegative : CellIssues.NumberInvalid, field, value.ToString());
            return null;
        }

        return number;
    }

    /// <summary>A number of pieces.</summary>
    public long? Pieces(TField field, long least) => Whole(field, least, MostPieces);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public long? Whole(TField field, long least, long most, IssueKind? fault = null)
    {
        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (WrittenNumber.TryParse(value, out var number) && number == decimal.Truncate(number) && number >= least && number <= most)
        {
            return (long)number;
        }

        Hold(fault ?? CellIssues.QuantityInvalid, field, value.ToString(), least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public bool? Flag(TField field)
    {
        var value = ValueOrFault(field);
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

                Hold(CellIssues.FlagInvalid, field, value.ToString());
                return null;
        }
    }

    /// <summary>One of a few words, whatever their case.</summary>
    public T? Choice<T>(TField field, Choices<T> choices, IssueKind? fault = null)
        where T : struct
    {
        if (choices.TryFind(Bytes(field), out var found))
        {
            return found;
        }

        var value = ValueOrFault(field);
        if (value.IsEmpty)
        {
            return null;
        }

        if (choices.TryFind(value, out found))
        {
            return found;
        }

        Hold(fault ?? CellIssues.ChoiceUnknown, field, value.ToString(), choices.ToString());
        return null;
    }

    /// <summary>Says something of a value that was taken.</summary>
    public abstract void Note(IssueKind kind, TField field, string found, params IReadOnlyList<LocalText> arguments);

    /// <summary>Holds the row back for the value of a cell.</summary>
    public abstract void Hold(IssueKind kind, TField field, string found, params IReadOnlyList<LocalText> arguments);

    public abstract void Warn(IssueKind kind, TField field, string found, params IReadOnlyList<LocalText> arguments);

    /// <summary>Whether every row must have a value there.</summary>
    private protected abstract bool IsRequired(TField field);

    /// <summary>The value; a word of "no data" is told, an error of a spreadsheet holds the row back.</summary>
    private ReadOnlySpan<char> ValueOrFault(TField field)
    {
        if (IsAbsent(field))
        {
            return [];
        }

        var written = Written(field);
        if (CellText.IsNone(written))
        {
            HoldIfRequired(field, written);
            return [];
        }

        if (CellText.LossOf(written) is { } loss)
        {
            Hold(loss, field, written.ToString());
            return [];
        }

        return written;
    }

    private void HoldIfRequired(TField field, ReadOnlySpan<char> written)
    {
        if (IsRequired(field))
        {
            Hold(CellIssues.CellEmpty, field, written.ToString());
        }
        else if (CellText.IsNoneWord(written))
        {
            Note(CellIssues.ValueUnknown, field, written.ToString());
        }
    }
}
