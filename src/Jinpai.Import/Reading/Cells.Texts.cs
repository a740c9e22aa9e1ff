using System.Globalization;

namespace Jinpai.Import.Reading;

/// <content>Names, ids and texts.</content>
internal abstract partial class Cells<TField>
{
    /// <summary>A name or another short text; empty for none.</summary>
    public virtual ReadOnlySpan<char> Name(TField field) => Checked(field);

    /// <summary>A short text, and what is to be said of it.</summary>
    private protected ReadOnlySpan<char> Checked(TField field)
    {
        var value = ValueOrFault(field);
        if (DamagedText.IsDamaged(value))
        {
            Warn(CellIssues.TextDamaged, field, value.ToString());
        }

        if (value.Length > LongestText)
        {
            Hold(CellIssues.TextTooLong, field, value.Length.ToString(CultureInfo.InvariantCulture), LongestText.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    /// <summary>A name of an account or agent: with a colon of either width it is the same.</summary>
    public ReadOnlySpan<char> Account(TField field)
    {
        var value = Name(field);
        if (!value.Contains('：'))
        {
            return value;
        }

        var folded = AccountName.Fold(value);
        Note(CellIssues.ColonFolded, field, value.ToString(), folded);
        return folded;
    }

    /// <summary>A text that is only shown: too long a one is cut and told, it holds no row back.</summary>
    public string? Shown(TField field)
    {
        var value = Written(field);
        if (CellText.IsNone(value))
        {
            HoldIfRequired(field, value);
            return null;
        }

        if (CellText.LossOf(value) is not null)
        {
            Warn(CellIssues.ShownCellError, field, value.ToString());
            return null;
        }

        if (DamagedText.HasLostLetters(value))
        {
            Warn(CellIssues.TextDamaged, field, value.ToString());
        }

        if (value.Length <= LongestText)
        {
            return OrNull(value);
        }

        Note(CellIssues.TextCut, field, value.Length.ToString(CultureInfo.InvariantCulture), LongestText);
        return value[..(char.IsHighSurrogate(value[LongestText - 1]) ? LongestText - 1 : LongestText)].ToString();
    }

    /// <summary>An id of the platform without what was put on it; empty for none.</summary>
    public virtual ReadOnlySpan<char> Id(TField field)
    {
        var written = Checked(field);
        Context.Marks.Note(Stored(field), written, Line, NameOf(field));
        var value = PlatformId.Fold(written);
        if (!value.SequenceEqual(written))
        {
            Note(CellIssues.IdFolded, field, written.ToString(), value.ToString());
        }

        if (PlatformId.IsUnusual(value))
        {
            Warn(CellIssues.IdUnusual, field, value.ToString());
        }

        if (value.Contains('+') && PlatformId.IsDamaged(value))
        {
            Hold(CellIssues.IdDamaged, field, value.ToString());
        }

        return value;
    }

    /// <summary>The id in a row that is broken as a whole, as far as it can be told; empty for none.</summary>
    public ReadOnlySpan<char> IdOfBroken(TField field) => Value(field) is { IsEmpty: false, Length: <= LongestText } id ? PlatformId.Fold(id) : [];

    public string? Text(TField field) => OrNull(Name(field));
    public string? AccountText(TField field) => OrNull(Account(field));
    public string? IdText(TField field) => OrNull(Id(field));

    private static string? OrNull(ReadOnlySpan<char> value) => value.IsEmpty ? null : value.ToString();
}
