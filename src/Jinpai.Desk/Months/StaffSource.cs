using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Imports;
using Jinpai.Desk.PayFiles;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Import.Forms;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Months;

/// <summary>
/// Base wages and days: from a CSV file or a completed sheet; without one, from what the shop's agent list, its chats and its stored sheets say. Attendance goes before all of
/// them where it says something.
/// </summary>
public sealed class StaffSource(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <param name="path">A CSV file or completed sheet; null: what is stored.</param>
    /// <param name="shop">The shop's code; needed without a path.</param>
    /// <param name="input">The figures that are paid by.</param>
    /// <param name="attendance">A completed attendance sheet; null: none.</param>
    /// <exception cref="RefusedException">A file has faults, or nothing says who is on the staff.</exception>
    public MonthStaff Read(string? path, string? shop, AppraisalInput input, string? attendance = null) =>
        path is not null ? With(new MonthStaff(OfFile(path, input), StaffOrigin.Given), input, attendance)
            : shop is not null && input.Period is { } period ? Read(ShopSession.Open(session, shop), period, input, attendance)
            : throw new RefusedException(session.Words["refused.staff"], isMisuse: true);

    /// <summary>What the shop's agent list, its chats and its stored sheets say.</summary>
    /// <exception cref="RefusedException">A sheet has faults.</exception>
    public MonthStaff Read(ShopSession shop, Period period, AppraisalInput input, string? attendance = null)
    {
        session.Require(Right.ReadPay, Extent.All);
        return With(FromShop(shop, period), input, attendance);
    }

    /// <summary>The same for whoever is given only the names.</summary>
    internal MonthStaff Names(ShopSession shop, Period period, AppraisalInput input) => With(FromShop(shop, period), input, null);

    private MonthStaff With(MonthStaff staff, AppraisalInput input, string? attendance)
    {
        if (attendance is not null)
        {
            var days = new FormSource(session).Attendance(attendance, input.Days, [.. staff.Rows.Select(row => row.Agent)]);
            staff = staff with { Rows = With(staff.Rows, days) };
        }

        return staff.Rows.FirstOrDefault(row => row.EmployedDays > row.PeriodDays) is { } wrong
            ? throw new RefusedException(session.Words.Format("staff.employed", wrong.Agent, wrong.EmployedDays, wrong.PeriodDays))
            : staff;
    }

    private ImmutableArray<StaffRow> OfFile(string path, AppraisalInput input)
    {
        var isSheet = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && File.Exists(path);
        return isSheet && new FormSource(session).Staff(path, input.Days) is { } records ? With([], records) : Checked(Table(path));
    }

    private StaffReading Table(string path)
    {
        var table = PlainTable.Read(path);
        return table.Issues.Count > 0
            ? new StaffReading([], [.. table.Issues])
            : StaffReader.Read(table.File, table.Header, table.Rows);
    }

    private ImmutableArray<StaffRow> Checked(StaffReading reading)
    {
        _issues.Print(reading.Issues);
        return reading.Issues.Length == 0 ? reading.Rows : throw new RefusedException(session.Words["staff.refused"]);
    }

    // Without attendance everybody is taken to have worked the days of their employment in the month.
    private static MonthStaff FromShop(ShopSession shop, Period period)
    {
        var (first, last) = (period.First, period.Last);
        using var reader = shop.ReadAll();
        var days = period.Days.DayCount;
        var sheets = reader.Records<StaffRecord>().Where(record => record.From == first && record.To == last).OrderBy(record => record.IsAttendance).ToList();

        // A shop that only imports reports has no chats to count days by: then nothing is said of them, and not 0.
        var worked = reader.Measures(period.Days).Where(row => row.Agent is not null).ToLookup(row => row.Agent!.Value);
        ImmutableArray<StaffRow> rows =
        [
            .. reader.Records<AgentRecord>().GroupBy(record => record.Agent).OrderBy(agent => agent.Key).Select(agent =>
            {
                var joined = agent.Min(record => record.Joined) is { } from && from > first ? from : first;
                var left = agent.Max(record => record.Left) is { } to && to < last ? to : last;
                var employed = Math.Max(0, left.Number - joined.Number + 1);
                Ratio? seen = worked.Count == 0 ? null : Ratio.From(worked[agent.Key].Count(row => row[Metrics.Daily.Measure.RepliedConversations] > 0));
                return new StaffRow(agent.Key, agent.Max(record => record.BaseSalary), seen, Ratio.From(employed), Ratio.From(days), Money.Zero, Ratio.Zero, 0);
            }),
        ];
        return new MonthStaff(With(rows, sheets), sheets.Count > 0 ? StaffOrigin.Sheets : StaffOrigin.Shop);
    }

    /// <summary>What sheets say goes before the rows; blank cells say nothing. People whom only a sheet names are added behind, in ordinal order.</summary>
    private static ImmutableArray<StaffRow> With(ImmutableArray<StaffRow> rows, IReadOnlyList<StaffRecord> sheets)
    {
        var byAgent = sheets.ToLookup(record => record.Agent);
        var others = sheets.Select(record => record.Agent).Distinct().Except(rows.Select(row => row.Agent)).Order()
            .Select(agent => new StaffRow(agent, null, null, null, null, Money.Zero, Ratio.Zero, byAgent[agent].First().Line));
        return [.. rows.Concat(others).Select(row => byAgent[row.Agent].Aggregate(row, (known, record) => known with
        {
            Base = record.Base ?? known.Base,
            Days = Exact(record.Days) ?? known.Days,
            EmployedDays = Exact(record.EmployedDays) ?? known.EmployedDays,
            PeriodDays = Exact(record.PeriodDays) ?? known.PeriodDays,
            UnpaidDays = Exact(record.UnpaidDays) ?? known.UnpaidDays,
            Carried = record.Carried ?? known.Carried,
        }))];
    }

    private static Ratio? Exact(decimal? number) => number is { } known ? Ratio.From(known) : null;
}
