using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Notices;
using Jinpai.Desk.Documents;
using Jinpai.Desk.People;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Desk.Months;

/// <summary>Grades everybody of a month (spec 4.5).</summary>
/// <param name="session">Hears what was refused.</param>
public sealed class GradeMonth(DeskSession session)
{
    /// <param name="grades">A file, a code, or a code with a version.</param>
    /// <param name="figures">Of the month.</param>
    /// <exception cref="RefusedException">There are no such grades, or they or the figures have faults.</exception>
    public GradeReport Run(string grades, IMonthFigures figures)
    {
        session.Require(Right.ReadFigures);
        var sources = new DocumentSources(session);
        var scheme = sources.Grades(grades, figures.Period);
        var input = figures.Of([.. scheme.Dimensions.SelectMany(dimension => dimension.Metrics).Select(metric => metric.Metric)]);
        var catalog = MetricCatalog.Known;
        var missing = scheme.Dimensions.SelectMany(dimension => dimension.Metrics)
            .Where(asked => input.Figures.Agents.All(agent => input.Figures.Of(agent, asked.Metric).Value is null))
            .Select(asked => asked.Name is { } own ? own : catalog.NameOf(asked.Metric.Id))
            .Distinct()
            .Select(name => new Notice(MonthNotices.NobodyGraded, null, name));
        return new GradeReport
        {
            Scheme = scheme,
            Rules = input.Rules,
            Horizon = input.Horizon,
            Period = input.Period?.ToString(),
            Outcomes = [.. Grading.Grade(scheme, input.Figures).Where(outcome => figures.Sees(outcome.Agent))],
            Notices = [.. sources.Notices, .. input.Notices, .. missing],
        };
    }
}
