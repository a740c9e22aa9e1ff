using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Query;
using Jinpai.Output.Forms;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Months;

/// <summary>Sheets to complete in Excel (spec 4.7), filled in with what is known: of a shop's month, of the agents of a file, or of names alone.</summary>
public sealed class SheetDraft
{
    private readonly DeskSession _session;
    private readonly Period? _period;
    private readonly IReadOnlyList<StaffFormRow> _rows;

    private SheetDraft(DeskSession session, Period? period, IReadOnlyList<StaffFormRow> rows)
    {
        _session = session;
        _period = period;
        _rows = rows;
    }

    public int AgentCount => _rows.Count;

    /// <summary>Where the wages and days are from.</summary>
    public IReadOnlyList<Notice> Notices { get; private init; } = [];

    /// <param name="session">Whose words.</param>
    /// <param name="shop">Its code.</param>
    /// <param name="period">A month.</param>
    /// <exception cref="RefusedException">The viewer may give no scores.</exception>
    public static SheetDraft OfShop(DeskSession session, string shop, Period period)
    {
        if (!session.Viewer.Has(Right.Judge))
        {
            session.Require(Right.ReadPay, Extent.All);
        }

        var days = period.Days;
        var input = new AppraisalInput(new FigureTable(new Dictionary<AgentId, IReadOnlyDictionary<string, MetricValue>>(), new Dictionary<string, MetricValue>(StringComparer.Ordinal)), null, null, null, period) { Days = days };
        var opened = ShopSession.Open(session, shop);
        var staff = new StaffSource(session).Names(opened, period, input);
        var known = staff.Rows.ToDictionary(row => row.Agent);
        using var reader = opened.ReadAll();
        var listed = reader.Records<AgentRecord>().Select(record => record.Agent).ToHashSet();
        var reported = reader.Records<ImportedMetricValue>().Where(value => value.From == days.First && value.To == days.Last).ToList();
        var worked = reported.Where(value => value is { Metric: "days_worked", State: FigureState.Ok }).ToDictionary(value => value.Agent, value => value.Value);

        // Whoever has left before the month is on no sheet, unless a report of the month names them.
        var agents = listed.Where(agent => known[agent].EmployedDays is not { Sign: 0 }).Concat(reported.Select(value => value.Subject.Agent).OfType<AgentId>()).Concat(known.Keys.Except(listed)).Distinct().Where(agent => opened.Sees(agent, days.Last)).Order();
        return new SheetDraft(session, period, [.. agents.Select(agent => RowOf(agent, known.GetValueOrDefault(agent), worked.GetValueOrDefault(agent), days))]) { Notices = staff.From };
    }

    /// <param name="session">Whose words.</param>
    /// <param name="agents">In the order of the sheet.</param>
    /// <param name="period">A month; null: the sheet is of none.</param>
    public static SheetDraft OfAgents(DeskSession session, IEnumerable<AgentId> agents, Period? period)
    {
        return new SheetDraft(session, period, [.. agents.Distinct().Select(agent => RowOf(agent, null, null, period?.Days))]);
    }

    /// <param name="session">Whose words.</param>
    /// <param name="input">The figures of a file: its agents, and days worked where it has them.</param>
    /// <param name="period">A month; null: the sheet is of none.</param>
    public static SheetDraft OfFile(DeskSession session, AppraisalInput input, Period? period)
    {
        return new SheetDraft(session, period, [.. input.Figures.Agents.Select(agent => RowOf(agent, null, input.Figures.Of(agent, new MetricReference("days_worked")).Value?.Round(OutputCell.Places), period?.Days))]);
    }

    /// <exception cref="RefusedException">The viewer may not read wages.</exception>
    public OutputSheet Staff()
    {
        _session.Require(Right.ReadPay, Extent.All);
        return FormSheets.Staff(_period?.ToString(), _rows, _session.Language);
    }

    /// <exception cref="RefusedException">The viewer may not read wages.</exception>
    public OutputSheet Attendance()
    {
        _session.Require(Right.ReadPay, Extent.All);
        return FormSheets.Attendance(_period?.ToString(), _rows, _session.Language);
    }

    /// <param name="scheme">Whose manual criteria become columns.</param>
    /// <param name="author">Who is going to score; null: to be filled in.</param>
    /// <exception cref="RefusedException">The scheme has no manual criterion.</exception>
    public OutputSheet Manual(Scheme scheme, string? author)
    {
        var criteria = scheme.Criteria.Where(criterion => criterion.Rule is ManualRule)
            .Select(criterion => (Id: criterion.Metric.Id["manual:".Length..], Name: criterion.Name ?? criterion.Metric.Id, Max: ((ManualRule)criterion.Rule).Max.Round(OutputCell.Places))).ToList();
        return criteria.Count > 0
            ? FormSheets.Manual(_period?.ToString(), _rows.Select(row => row.Agent), criteria, _session.Language, author)
            : throw new RefusedException(_session.Words.Format("refused.nomanual", scheme.Code));
    }

    private static StaffFormRow RowOf(AgentId agent, Pay.Staff.StaffRow? known, decimal? worked, DaySpan? days) => new(agent)
    {
        Base = known?.Base,
        Days = known?.Days?.Round(OutputCell.Places) ?? worked,
        EmployedDays = known?.EmployedDays?.Round(OutputCell.Places) ?? (days is { } whole ? whole.DayCount : null),
        PeriodDays = known?.PeriodDays?.Round(OutputCell.Places) ?? (days is { } span ? span.DayCount : null),
        Carried = known is { Carried.MinorUnits: not 0 } ? known.Carried : null,
        UnpaidDays = known is { UnpaidDays.Sign: not 0 } ? known.UnpaidDays.Round(OutputCell.Places) : null,
    };
}
