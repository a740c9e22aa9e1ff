using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Results;
using Jinpai.Desk.Documents;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Desk.Appraising;

/// <summary>Grades everybody of one input (spec 4.5).</summary>
public static class GradeRun
{
    public static GradeReport Grade(DeskSession session, GradeScheme scheme, AppraisalInput input, IEnumerable<Notice> notices)
    {
        var catalog = CatalogInfo.Of(MetricCatalog.Known);
        var missing = scheme.Dimensions.SelectMany(dimension => dimension.Metrics)
            .Where(asked => input.Figures.Agents.All(agent => input.Figures.Of(agent, asked.Metric).Value is null))
            .Select(asked => asked.Name ?? (catalog.TryGetValue(asked.Metric.Id, out var info) ? info.Name(session.Language) : asked.Metric.Id))
            .Distinct(StringComparer.Ordinal)
            .Select(name => DocumentReview.Warning("nobody_has", session.Words.Format("grade.nobody_has", name)));
        return new GradeReport
        {
            Scheme = scheme,
            Rules = input.Rules,
            Horizon = input.Horizon,
            Period = input.Period,
            Outcomes = Grading.Grade(scheme, input.Figures, session.Language),
            Notices = [.. notices, .. missing],
        };
    }
}
