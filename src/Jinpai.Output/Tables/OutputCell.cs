using Jinpai.Core;

namespace Jinpai.Output.Tables;

/// <summary>The value of one cell: a text, a number or a day, or nothing.</summary>
public readonly record struct OutputCell
{
    /// <summary>Decimal places to which a number is rounded whose decimals do not end, such as 1/3.</summary>
    public const int Places = 12;

    public static readonly OutputCell Empty;

    private static readonly Ratio Largest = Ratio.From(1_000_000_000_000_000m);

    /// <summary>Null unless the cell holds a text.</summary>
    public string? Words { get; private init; }

    /// <summary>Null unless the cell holds a number. Exact.</summary>
    public decimal? Figure { get; private init; }

    /// <summary>Null unless the cell holds a day.</summary>
    public BusinessDay? Day { get; private init; }

    /// <summary>The text is one of our own signs, such as 延迟统计 in a column of numbers, and not a user's: it needs no guard.</summary>
    public bool IsMark { get; private init; }

    /// <summary>What this cell holds where it differs from its column, as in a list of different metrics; null: as the column.</summary>
    public OutputKind? Kind { get; private init; }

    public bool IsEmpty => Words is null && Figure is null && Day is null;

    /// <summary>A text that may come from users: writers guard it against being taken for a formula.</summary>
    public static OutputCell Text(string? words) => string.IsNullOrEmpty(words) ? Empty : new OutputCell { Words = words };

    /// <summary>A sign of ours that stands where a number would, such as 延迟统计.</summary>
    public static OutputCell Mark(string words) => string.IsNullOrEmpty(words) ? Empty : new OutputCell { Words = words, IsMark = true };

    public static OutputCell Number(decimal? figure) => new() { Figure = figure };

    /// <summary>Rounded half away from zero to <see cref="Places"/> places if its decimals go further. One that no cell of numbers can hold stands there as its digits.</summary>
    public static OutputCell Number(Ratio? figure) => figure is { } number && !Holds(number) ? Mark(NumberText.Plain(Rounding.HalfUp(number, 0))) : new() { Figure = figure?.Round(Places) };

    /// <summary>A decimal holds the number with its places; beyond it no spreadsheet calculates exactly either.</summary>
    public static bool Holds(Ratio figure) => figure > -Largest && figure < Largest;

    public static OutputCell Number(Money? amount) => new() { Figure = amount?.Major };

    /// <summary>The same cell, shown as another kind than its column's.</summary>
    public OutputCell As(OutputKind kind) => this with { Kind = kind };

    public static OutputCell Date(BusinessDay? day) => new() { Day = day };
}
