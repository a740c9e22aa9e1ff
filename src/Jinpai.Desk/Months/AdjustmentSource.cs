using System.Collections.Immutable;
using Jinpai.Core.Issues;
using Jinpai.Desk.PayFiles;
using Jinpai.Import.Forms;
using Jinpai.Pay.Runs;

namespace Jinpai.Desk.Months;

/// <summary>Adjustments of closed periods (spec 4.6) from a table <c>agent,amount,reason,source</c>.</summary>
public sealed class AdjustmentSource(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <exception cref="RefusedException">The file has faults: nobody is paid by half of it.</exception>
    public ImmutableArray<Adjustment> Read(string? path)
    {
        if (path is null)
        {
            return [];
        }

        var table = PlainTable.Read(path);
        var (adjustments, faults) = table.Issues.Count > 0 ? ([], [.. table.Issues]) : AdjustmentReader.Read(table.File, table.Header, table.Rows);
        _issues.Print(faults);
        return faults.Any(fault => fault.Severity == Severity.Error) ? throw new RefusedException(session.Words["adjustments.refused"]) : adjustments;
    }
}
