using System.Collections.Immutable;
using Jinpai.Desk.Shops;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Sheets;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Appraising;

/// <summary>Base wages and days: from a CSV file, from a sheet that was completed in Excel, or, without a file, from what the shop's agent list says.</summary>
public sealed class StaffSource(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    public ImmutableArray<StaffRow> Read(string? path, string? shop, AppraisalInput input)
    {
        if (path is not null)
        {
            return Checked(path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Form(path) ?? Table(path) : Table(path));
        }

        return shop is not null && input.Period is { } period
            ? FromShop(shop, period)
            : throw new RefusedException(session.Words["refused.staff"], isMisuse: true);
    }

    private StaffReading? Form(string path)
    {
        var form = FormFile.Read(path);
        if (form.Kind != FormKind.Staff)
        {
            return null;
        }

        var reading = StaffReader.Read(form.File, form.Keys, form.Rows.Select(row => (row.Number, row.Cells)), _issues.Language);
        return reading with { Issues = [.. reading.Issues.Select(form.AtCell)] };
    }

    private StaffReading Table(string path)
    {
        var table = PlainTable.Read(path);
        return table.Issues.Count > 0
            ? new StaffReading([], [.. table.Issues])
            : StaffReader.Read(table.File, table.Header, table.Rows, _issues.Language);
    }

    private ImmutableArray<StaffRow> Checked(StaffReading reading)
    {
        _issues.Print(reading.Issues);
        return reading.Issues.Length == 0 ? reading.Rows : throw new RefusedException(session.Words["staff.refused"]);
    }

    // Without attendance everybody is taken to have worked the days of their employment in the month.
    private ImmutableArray<StaffRow> FromShop(string code, string period)
    {
        var first = BusinessDay.Parse(period + "-01");
        var last = BusinessDay.FromDate(first.Date.AddMonths(1).AddDays(-1));
        using var reader = ShopSession.Open(session, code).Store.Read();
        var days = last.Number - first.Number + 1;
        session.Say(session.Words["staff.fromshop"]);
        return [.. reader.Records<AgentRecord>().GroupBy(record => record.Agent).OrderBy(agent => agent.Key).Select(agent =>
        {
            var joined = agent.Min(record => record.Joined) is { } from && from > first ? from : first;
            var left = agent.Max(record => record.Left) is { } to && to < last ? to : last;
            var employed = Math.Max(0, left.Number - joined.Number + 1);
            var worked = reader.Measures(first, last).Count(row => row.Agent == agent.Key && row[Metrics.Daily.Measure.RepliedConversations] > 0);
            return new StaffRow(agent.Key, agent.Max(record => record.BaseSalary), Ratio.From(worked), Ratio.From(employed), Ratio.From(days), Money.Zero, Ratio.Zero, 0);
        })];
    }
}
