using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Importing;
using Jinpai.Desk.Maps;
using Jinpai.Desk.Reporting;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Appraising;

/// <summary>Gets the figures to appraise and pay by: from a values file or a platform's report, or computed from a shop's data, with its events, targets and imported values beside.</summary>
public sealed class FigureInputs(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    /// <summary>Computed figures are taken as they were last published, even if data came since: for a page, which does not wait for a replay.</summary>
    public bool TakesPublished { get; init; }

    /// <param name="path">A file of values, or a report.</param>
    /// <param name="choices">Period and accounts; null: as the file says.</param>
    /// <param name="manual">A completed sheet of manual scores; null: none.</param>
    /// <exception cref="RefusedException">The file is refused or has errors: nothing is appraised by half a file.</exception>
    public AppraisalInput OfFile(string path, ReportChoices? choices, string? manual = null)
    {
        var collector = new ValueCollector();
        var options = new ImportOptions
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Clock = session.Clock,
            Reports = ReportOptions.Default with { Period = choices?.Period, Agents = (choices ?? ReportChoices.None).Agents, Maps = ReportMapStore.Open(session).All },
        };
        var plan = new Importer(options).Plan([path], session.Cancellation);
        var isFaulty = plan.Issues.HasErrors;
        var days = choices?.Period;
        _issues.Print(plan.Issues);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(collector, null, session.Cancellation);
            _issues.Print(reading.Issues);
            isFaulty |= reading.IsRefused || reading.HeldCount > 0;
            if (reading.Report is { } report)
            {
                new ReportNotes(session).Say(report);
                days ??= report.Period;
            }
        }

        var figures = ValueFigures.From(collector.Values, Path.GetFileName(path), _issues.Language);
        _issues.Print(figures.Issues);
        if (isFaulty || figures.Issues.Length > 0)
        {
            throw new RefusedException(session.Words["values.refused"]);
        }

        var scores = manual is null ? [] : new FormSource(session).Scores(manual, days, figures.Table.Agents.ToHashSet(), isPeriodNeeded: false);
        return new AppraisalInput(figures.Table.With(scores.Select(score => (score.Agent, score.Metric, Figure.Of(Ratio.From(score.Score))))), null, null, null, null) { Days = days };
    }

    /// <summary>The days of a month, <c>2026-10</c>.</summary>
    /// <exception cref="RefusedException">It is no month.</exception>
    public static ReportPeriod Month(string period, Words words) =>
        DateOnly.TryParseExact(period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? new ReportPeriod(BusinessDay.FromDate(month), BusinessDay.FromDate(month.AddMonths(1).AddDays(-1)))
            : throw new RefusedException(words.Format("refused.period", period), isMisuse: true);

    /// <summary>The figures of a month, <c>2026-10</c>.</summary>
    /// <param name="code">The shop.</param>
    /// <param name="period">The month.</param>
    /// <param name="wanted">Metrics with parameters that are asked for.</param>
    /// <param name="manual">A completed sheet of manual scores, which goes before those that are stored; null: none.</param>
    public AppraisalInput OfShop(string code, string period, IEnumerable<MetricReference> wanted, string? manual = null)
    {
        var shop = ShopSession.Open(session, code);
        return OfDays(shop, Month(period, session.Words), wanted, manual) with { Period = period };
    }

    /// <summary>The figures of any days of a shop: computed, with its events, targets, imported values and manual scores of just these days.</summary>
    public AppraisalInput OfDays(ShopSession shop, ReportPeriod days, IEnumerable<MetricReference> wanted, string? manual)
    {
        var (first, last) = (days.First, days.Last);
        var source = TakesPublished ? FigureSource.Stored(shop, first, last) : FigureSource.Open(session, shop, null, first, last);
        var metrics = MetricCatalog.Known.Computed.Concat(wanted.Select(metric => MetricCatalog.Known.Find(metric.Key)).OfType<Metric>().Where(metric => metric.Computed)).DistinctBy(metric => metric.Id).ToList();
        var table = source.Ask(MetricGrouping.Agents, metrics);
        var agents = table.Rows.ToDictionary(row => new AgentId(row.Subject.Name), row => FiguresOf(row, metrics));
        var shopFigures = FiguresOf(table.Shop, metrics);
        using var reader = shop.Store.Read();
        ShopRecords.AddTo(agents, shopFigures, reader, first, last);
        if (ShopRecords.OtherPeriods(reader, first, last) is { Count: > 0 } others)
        {
            session.Say(session.Words.Format("values.otherperiods", string.Join(", ", others), days));
        }

        foreach (var score in manual is null ? [] : new FormSource(session).Scores(manual, days, [.. ShopRecords.KnownAgents(reader), .. agents.Keys], isPeriodNeeded: true))
        {
            ShopRecords.Of(agents, score.Agent)[score.Metric] = Figure.Of(Ratio.From(score.Score));
        }

        var people = ShopRecords.People(reader, agents.Keys);
        return new AppraisalInput(
            new FigureTable(agents.ToDictionary(agent => agent.Key, agent => (IReadOnlyDictionary<string, Figure>)agent.Value), shopFigures),
            people, source.RulesName, table.Horizon?.ToString(), null)
        {
            Days = days,
        };
    }

    private static Dictionary<string, Figure> FiguresOf(MetricRow row, IReadOnlyList<Metric> metrics) =>
        metrics.ToDictionary(metric => metric.Id, metric => FigureOf(row[metric]), StringComparer.Ordinal);

    /// <summary>What was computed, as a figure.</summary>
    public static Figure FigureOf(MetricValue value)
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
