using System.Globalization;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Goes through the rows of a file: counts them, skips blank ones, holds back broken ones.</summary>
internal static class RowPass
{
    private const int NamesShown = 20;

    /// <param name="context">The file.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cells">The current row's cells.</param>
    /// <param name="take">Reads a row. If it ends up held, nothing of it was handed on.</param>
    /// <param name="takeFaulty">A row is broken as a whole and held back already; its cells cannot be trusted.</param>
    public static void Run(ReadingContext context, IRows rows, RowCells cells, Action<RowCells> take, Action<RowCells> takeFaulty)
    {
        while (rows.Read())
        {
            if ((context.RowCount & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            if (rows.IsBlank)
            {
                context.Report(RowIssues.RowBlank, rows.Line, null, "");
                continue;
            }

            context.RowCount++;
            cells.Begin();
            if (rows.Fault != RowFault.None)
            {
                cells.Hold(KindOf(rows.Fault), column: null, rows.FaultFound, rows.Width.ToString(CultureInfo.InvariantCulture));
                takeFaulty(cells);
            }
            else
            {
                take(cells);
            }

            context.HeldCount += cells.IsHeld ? 1 : 0;
        }
    }

    /// <summary>What is to be said when all rows were read.</summary>
    public static void Conclude(ReadingContext context, bool isDelimitedText)
    {
        if (isDelimitedText && !context.Examination.EndsWithLineBreak && context.RowCount > 0)
        {
            context.Report(FileIssues.LineBreakMissing, null, null, "");
        }

        if (context.RowCount == 0)
        {
            context.Report(FileIssues.FileWithoutRows, null, null, "");
        }
    }

    /// <summary>Names the columns that nobody read, if there are any.</summary>
    public static void ReportUnknown(ReadingContext context, long? line, IEnumerable<string> names)
    {
        var unknown = string.Join(", ", names.Take(NamesShown).Select(FoundText.Of));
        if (unknown.Length > 0)
        {
            context.Report(FileIssues.ColumnsIgnored, line, null, unknown, unknown);
        }
    }

    private static IssueKind KindOf(RowFault fault) => fault switch
    {
        RowFault.CellsTooFew => RowIssues.CellsTooFew,
        RowFault.CellsTooMany => RowIssues.CellsTooMany,
        RowFault.QuotesBroken => RowIssues.QuotesBroken,
        RowFault.JsonNameDoubled => RowIssues.JsonNameDoubled,
        RowFault.JsonValueNested => RowIssues.JsonValueNested,
        _ => RowIssues.JsonBroken,
    };
}
