using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;
using Jinpai.Import.Forms;
using Jinpai.Pay.Runs;

namespace Jinpai.Desk.PayFiles;

/// <summary>Reads adjustments from cells of text: <c>agent,amount,reason,source</c>, all four required in every row.</summary>
public static class AdjustmentReader
{
    private static readonly LocalText Refused = new("请补上原因和来源后重新计算。", "Add the reason and the source and compute again.");

    private static readonly TableColumn[] Columns = [new("agent", ["客服"]), new("amount", ["金额"]), new("reason", ["原因"]), new("source", ["来源"])];

    /// <param name="file">The name of the file, for the issues.</param>
    /// <param name="header">The cells of the head line; names in any order and case.</param>
    /// <param name="rows">Line number and cells; blank rows are passed over.</param>
    public static (ImmutableArray<Adjustment> Adjustments, ImmutableArray<Issue> Faults) Read(string file, IReadOnlyList<string> header, IEnumerable<(long Line, IReadOnlyList<string> Cells)> rows)
    {
        var table = new FilledTable(file, header, Columns, Refused);
        var adjustments = ImmutableArray.CreateBuilder<Adjustment>();
        foreach (var row in table.Rows(rows))
        {
            foreach (var column in Columns.Where(column => row.Text(column.Name).Length == 0))
            {
                row.Fault(DocumentFault.FieldMissing, column.Name, Expected.Nothing, column.Name == "amount" ? Expected.Number : Expected.Text);
            }

            if (row.Amount("amount") is { } amount && !row.IsFaulty)
            {
                adjustments.Add(new Adjustment(new AgentId(row.Text("agent")), amount, row.Text("reason"), row.Text("source")));
            }
        }

        return (adjustments.ToImmutable(), table.Faults);
    }
}
