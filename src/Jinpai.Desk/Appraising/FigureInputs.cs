using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Reporting;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Appraising;

/// <summary>Gets the figures to appraise and pay by: from a values file or a platform's report, or computed from a shop's data, with its events, targets and imported values beside.</summary>
public sealed class FigureInputs(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <exception cref="RefusedException">The file is refused or has errors: nothing is appraised by half a file.</exception>
    public AppraisalInput OfFile(string path, string? accounts)
    {
        var collector = new ValueCollector();
        var options = new ImportOptions
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Clock = session.Clock,
            Reports = ReportOptions.Default with { Agents = Accounts(accounts) },
        };
        var plan = new Importer(options).Plan([path], session.Cancellation);
        var isFaulty = plan.Issues.HasErrors;
        _issues.Print(plan.Issues);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(collector, null, session.Cancellation);
            _issues.Print(reading.Issues);
            isFaulty |= reading.IsRefused || reading.HeldCount > 0;
            if (reading.Report is { } report)
            {
                session.Say(session.Words.Format("values.report", reading.Format, report.Period?.ToString() ?? session.Words["values.noperiod"], report.Agents.Count));
            }
        }

        var figures = ValueFigures.From(collector.Values, Path.GetFileName(path), _issues.Language);
        _issues.Print(figures.Issues);
        if (isFaulty || figures.Issues.Length > 0)
        {
            throw new RefusedException(session.Words["values.refused"]);
        }

        return new AppraisalInput(figures.Table, null, null, null, null);
    }

    /// <summary>The figures of a month, <c>2026-10</c>.</summary>
    public AppraisalInput OfShop(string code, string period, IEnumerable<MetricReference> wanted)
    {
        if (!DateOnly.TryParseExact(period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            throw new RefusedException(session.Words.Format("refused.period", period), isMisuse: true);
        }

        var (first, last) = (BusinessDay.FromDate(month), BusinessDay.FromDate(month.AddMonths(1).AddDays(-1)));
        var shop = ShopSession.Open(session, code);
        var source = FigureSource.Open(session, shop, null, first, last);
        var metrics = MetricCatalog.Known.Computed.Concat(wanted.Select(metric => MetricCatalog.Known.Find(metric.Key)).OfType<Metric>().Where(metric => metric.Computed)).DistinctBy(metric => metric.Id).ToList();
        var table = source.Ask(MetricGrouping.Agents, metrics);
        var agents = table.Rows.ToDictionary(row => new AgentId(row.Subject.Name), row => FiguresOf(row, metrics));
        var shopFigures = FiguresOf(table.Shop, metrics);
        using var reader = shop.Store.Read();
        ShopRecords.AddTo(agents, shopFigures, reader, first, last);
        var people = ShopRecords.People(reader, agents.Keys);
        return new AppraisalInput(
            new FigureTable(agents.ToDictionary(agent => agent.Key, agent => (IReadOnlyDictionary<string, Figure>)agent.Value), shopFigures),
            people, source.RulesName, table.Horizon?.ToString(), period);
    }

    private IReadOnlyDictionary<string, AgentId> Accounts(string? path)
    {
        if (path is null)
        {
            return ReportOptions.Default.Agents;
        }

        var list = AccountList.Parse(ShopRules.TextOf(path, session.Words), Path.GetFileName(path));
        _issues.Print(list.Issues);
        return list.Issues.Any(issue => issue.Severity == Severity.Error) ? throw new RefusedException(session.Words["values.refused"]) : list.Agents;
    }

    private static Dictionary<string, Figure> FiguresOf(MetricRow row, IReadOnlyList<Metric> metrics) =>
        metrics.ToDictionary(metric => metric.Id, metric => FigureOf(row[metric]), StringComparer.Ordinal);

    private static Figure FigureOf(MetricValue value)
    {
        Ratio? sample = value.Sample is { } count ? Ratio.From(count) : null;
        return value switch
        {
            { State: FigureState.Immature } => Figure.Immature,
            { State: FigureState.None } => Figure.None,
            { Numerator: { } numerator, Denominator: { } denominator } => Figure.Of(numerator, denominator, sample),
            _ => Figure.Of(value.Value!.Value, sample),
        };
    }
}
