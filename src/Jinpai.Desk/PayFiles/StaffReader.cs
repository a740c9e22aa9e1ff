using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;
using Jinpai.Import.Forms;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.PayFiles;

/// <summary>Reads staff rows from cells of text, wherever they come from: <c>agent,base,days,employed_days,period_days</c> and optionally <c>carried,unpaid_days</c>.</summary>
public static class StaffReader
{
    private static readonly LocalText Refused = new("人员表未被采用，因此没有算薪；请修改后重试。", "The staff file was not used, so nobody was paid; correct it and try again.");
    private static readonly LocalText WithinPeriod = new("不超过周期天数 {0}", "no more than the {0} days of the period");
    private static readonly LocalText NothingOwed = new("0 或负数（结转的是负提成）", "0 or a negative number: what is carried is negative commission");

    private static readonly TableColumn[] Columns =
    [
        new("agent", ["客服", "姓名"]),
        new("base", ["底薪", "基本工资"]),
        new("days", ["出勤天数"]),
        new("employed_days", ["在职天数"]),
        new("period_days", ["周期天数", "当月天数"]),
        new("carried", ["上期结转", "结转"], IsRequired: false),
        new("unpaid_days", ["无薪假天数", "事假天数"], IsRequired: false),
    ];

    /// <param name="file">The name of the file, for the issues.</param>
    /// <param name="header">The cells of the head line; names in any order and case, further columns do not matter.</param>
    /// <param name="rows">Line number and cells; blank rows are passed over.</param>
    public static StaffReading Read(string file, IReadOnlyList<string> header, IEnumerable<(long Line, IReadOnlyList<string> Cells)> rows)
    {
        var table = new FilledTable(file, header, Columns, Refused);
        var staff = ImmutableArray.CreateBuilder<StaffRow>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in table.Rows(rows))
        {
            var read = Read(row);
            if (read.Agent.Value.Length > 0 && !lines.TryAdd(read.Agent.Value, row.Line))
            {
                row.Fault(StaffIssues.AgentTwice, "agent", read.Agent.Value, lines[read.Agent.Value]);
            }

            if (!row.IsFaulty)
            {
                staff.Add(read);
            }
        }

        return new StaffReading(staff.ToImmutable(), table.Faults);
    }

    private static StaffRow Read(FilledRow row)
    {
        var agent = row.Text("agent");
        if (agent.Length == 0)
        {
            row.Fault(StaffIssues.AgentBlank, "agent", Expected.Nothing);
        }

        var wage = row.Amount("base", 0);
        var days = row.Number("days", 0);
        var employed = row.Number("employed_days", 0);
        var period = row.Number("period_days", 0);
        var carried = row.Amount("carried");
        var unpaid = row.Number("unpaid_days", 0);
        if (period is { Sign: 0 })
        {
            row.Fault(DocumentFault.OutOfRange, "period_days", "0", Expected.Positive);
            period = null;
        }

        if (employed is { } from && period is { } to && from > to)
        {
            row.Fault(DocumentFault.OutOfRange, "employed_days", row.Text("employed_days"), WithinPeriod.With(NumberText.Plain(to)));
        }

        if (carried > Money.Zero)
        {
            row.Fault(DocumentFault.OutOfRange, "carried", row.Text("carried"), NothingOwed);
        }

        return new StaffRow(new AgentId(agent), wage, days, employed, period, carried ?? Money.Zero, unpaid ?? Ratio.Zero, row.Line);
    }
}
