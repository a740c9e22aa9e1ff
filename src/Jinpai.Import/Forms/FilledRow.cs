using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Forms;

/// <summary>One row of a table that people fill in, cell by cell.</summary>
public sealed class FilledRow(FilledTable table, long line, IReadOnlyList<string> cells)
{
    /// <summary>The largest number that is taken.</summary>
    public const long MostYuan = 1_000_000_000;

    /// <summary>The most days of a period.</summary>
    public const long MostDays = 366;

    private readonly int _faultsBefore = table.FaultCount;

    public long Line => line;

    public bool IsFaulty => table.FaultCount > _faultsBefore;

    public string Text(string column) => table.Text(cells, column);

    public void Fault(IssueKind kind, string column, LocalText found, params IReadOnlyList<LocalText> arguments) => table.Add(kind, line, column, found, arguments);

    /// <summary>A number of up to a thousand million, with or without ¥, 元 and commas; null for a blank cell, and with a fault.</summary>
    public Ratio? Number(string column, long? least = null)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!WrittenNumber.TryRead(text, out var value))
        {
            Fault(DocumentFault.NotANumber, column, text, Expected.Number);
            return null;
        }

        var number = Ratio.From(value);
        var from = least ?? -MostYuan;
        if (number < Ratio.From(from) || number > Ratio.From(MostYuan))
        {
            Fault(DocumentFault.OutOfRange, column, text, Expected.NumberBetween.With(from, MostYuan));
            return null;
        }

        return number;
    }

    /// <summary>A number as money; null for a blank cell, and with a fault.</summary>
    public Money? Amount(string column, long? least = null)
    {
        if (Number(column, least) is not { } yuan)
        {
            return null;
        }

        var cents = yuan * Ratio.From(100);
        if (!cents.Denominator.IsOne)
        {
            Fault(TableIssues.NotWholeCents, column, Text(column));
            return null;
        }

        return new Money((long)cents.Numerator);
    }
}
