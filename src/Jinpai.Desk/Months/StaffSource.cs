using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Shops;
using Jinpai.Import.Sheets;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Appraising;

/// <summary>
/// Base wages and days: from a CSV file or a completed sheet; without one, from what the shop's agent list, its chats and its stored sheets say. Attendance goes before all of
/// them where it says something.
/// </summary>
public sealed class StaffSource(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <param name="path">A CSV file or completed sheet; null: what is stored.</param>
    /// <param name="shop">Needed without a path.</param>
    /// <param name="input">The figures that are paid by.</param>
    /// <param name="attendance">A completed attendance sheet; null: none.</param>
    /// <exception cref="RefusedException">A file has faults, or nothing says who is on the staff.</exception>
    public ImmutableArray<StaffRow> Read(string? path, string? shop, AppraisalInput input, string? attendance = null, ShopSession? opened = null)
    {
        var rows = path is not null ? OfFile(path, input)
            : shop is not null && input.Period is { } period ? FromShop(opened ?? ShopSession.Open(session, shop), period)
            : throw new RefusedException(session.Words["refused.staff"], isMisuse: true);
        if (attendance is not null)
        {
            var days = new FormSource(session).Attendance(attendance, input.Days, [.. rows.Select(row => row.Agent)]);
            rows = With(rows, days);
        }

        return rows.FirstOrDefault(row => row.EmployedDays > row.PeriodDays) is { } wrong
            ? throw new RefusedException(session.Words.Format("staff.employed", wrong.Agent, wrong.EmployedDays, wrong.PeriodDays))
            : rows;
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
            : StaffReader.Read(table.File, table.Header, table.Rows, _issues.Language);
    }

    private ImmutableArray<StaffRow> Checked(StaffReading reading)
    {
        _issues.Print(reading.Issues);
        return reading.Issues.Length == 0 ? reading.Rows : throw new RefusedException(session.Words["staff.refused"]);
    }

    // Without attendance everybody is taken to have worked the days of their employment in the month.
    private ImmutableArray<StaffRow> FromShop(ShopSession shop, string period)
    {
        var first = BusinessDay.Parse(period + "-01");
        var last = BusinessDay.FromDate(first.Date.AddMonths(1).AddDays(-1));
        using var reader = shop.Store.Read();
        var days = last.Number - first.Number + 1;
        var sheets = reader.Records<StaffRecord>().Where(record => record.From == first && record.To == last).OrderBy(record => record.IsAttendance).ToList();
        session.Say(session.Words[sheets.Count > 0 ? "staff.fromsheets" : "staff.fromshop"]);

        // A shop that only imports reports has no chats to count days by: then nothing is said of them, and not 0.
        var worked = reader.Measures(first, last).Where(row => row.Agent is not null).ToLookup(row => row.Agent!.Value);
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
        return With(rows, sheets);
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
