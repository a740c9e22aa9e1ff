using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Maps;
using Jinpai.Import;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Months;

/// <summary>The figures of a file: of values, or a platform's report.</summary>
/// <param name="session">Hears what was understood of the file, and all its faults.</param>
/// <param name="path">The file.</param>
public sealed class FileMonth(DeskSession session, string path) : IMonthFigures
{
    /// <summary>The month of the person's choice; null: nobody said.</summary>
    public Period? Period { get; init; }

    /// <summary>Who stands behind which account; none: the names of the file.</summary>
    public ReportChoices Choices { get; init; } = ReportChoices.None;

    /// <summary>A completed sheet of manual scores; null: none.</summary>
    public string? Manual { get; init; }

    public IMonthFigures? Before => null;

    public bool Sees(AgentId agent) => true;

    public AppraisalInput Of(IReadOnlyList<MetricReference> wanted)
    {
        var collector = new ValueCollector();
        using var plan = new Importer(Options()).Plan([path], session.Cancellation);
        var issues = new IssuePrinter(session);
        var isFaulty = plan.Issues.HasErrors;
        var days = Choices.Period ?? Period?.Days;
        issues.Print(plan.Issues);
        foreach (var file in plan.Files)
        {
            var reading = file.Read(collector, null, session.Cancellation);
            issues.Print(reading.Issues);
            isFaulty |= reading.IsRefused || reading.HeldCount > 0;
            if (reading.Report is { } report)
            {
                foreach (var line in ReportNotes.Lines(report, session.Words))
                {
                    session.Say(line);
                }

                days ??= report.Period;
            }
        }

        var figures = ValueFigures.From(collector.Values, Path.GetFileName(path));
        issues.Print(figures.Issues);
        if (isFaulty || figures.Issues.Length > 0)
        {
            throw new RefusedException(session.Words["values.refused"]);
        }

        var scores = Manual is null ? [] : new FormSource(session).Scores(Manual, days, figures.Table.Agents.ToHashSet(), isPeriodNeeded: false);
        return new AppraisalInput(figures.Table.With(scores.Select(score => (score.Agent, score.Metric, MetricValue.Of(Ratio.From(score.Score))))), null, null, null, null) { Days = days };
    }

    private ImportOptions Options() => new()
    {
        Zone = UsualZone.Value,
        Clock = session.Clock,
        Rates = MetricNames.Rates,
        Reports = ReportOptions.Default with { Period = Choices.Period ?? Period?.Days, Agents = Choices.Agents, Maps = session.Installation.IsThere ? ReportMapStore.Open(session).All : [] },
    };
}
