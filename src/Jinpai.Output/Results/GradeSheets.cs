using Jinpai.Appraisal.Grades;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Results;

/// <summary>The sheets of grades: one row for each agent, and each agent's metrics with what decided.</summary>
public static class GradeSheets
{
    /// <param name="report">The grades.</param>
    /// <param name="catalog">The names of metrics.</param>
    /// <param name="kindOf">What the figures of a metric are, by its id.</param>
    /// <param name="language">Of headings, grades and signs.</param>
    public static IReadOnlyList<OutputSheet> Of(GradeReport report, MetricCatalog catalog, Func<string, OutputKind> kindOf, Language language)
    {
        var words = new ResultWords(language);
        return
        [
            new OutputSheet(words.Say("评级", "Grades"), [Overview(report, language)]),
            new OutputSheet(words.Say("评级明细", "Grade details"), [Details(report, catalog, kindOf, language)]),
        ];
    }

    /// <summary>One row for each agent: the grade of all, and of each dimension.</summary>
    public static OutputTable Overview(GradeReport report, Language language)
    {
        var words = new ResultWords(language);
        OutputColumn[] columns = [new(words.Say("客服", "Agent")), new(words.Say("评级", "Grade")), .. report.Scheme.Dimensions.Select(dimension => new OutputColumn(dimension.Name))];
        var rows = report.Outcomes.Select(outcome => (IReadOnlyList<OutputCell>)
            [OutputCell.Text(outcome.Agent.Value), Grade(outcome.Grade), .. outcome.Dimensions.Select(dimension => Grade(dimension.Grade))]).ToList();
        return new OutputTable(Title(report, words), columns, rows);

        OutputCell Grade(string? grade) => GradeCell(grade, words, language);
    }

    /// <summary>One row for each agent and metric: value, band, grade. Also for CSV.</summary>
    public static OutputTable Details(GradeReport report, MetricCatalog catalog, Func<string, OutputKind> kindOf, Language language)
    {
        var words = new ResultWords(language);
        OutputColumn[] columns =
        [
            new(words.Say("客服", "Agent")), new(words.Say("方面", "Dimension")), new(words.Say("指标", "Metric")), new(words.Say("数值", "Value"), OutputKind.Decimal),
            new(words.Say("档位", "Band")), new(words.Say("评级", "Grade")),
        ];
        var rows = report.Outcomes.SelectMany(outcome => outcome.Dimensions.Zip(report.Scheme.Dimensions)
            .SelectMany(dimension => dimension.First.Metrics.Zip(dimension.Second.Metrics, (found, asked) => Row(outcome, dimension.First, found, asked)))).ToList();
        return new OutputTable(Title(report, words), columns, rows);

        IReadOnlyList<OutputCell> Row(GradeOutcome outcome, DimensionGrade dimension, MetricGrade found, GradeMetric asked)
        {
            var id = found.Metric.Id;
            var name = asked.Name ?? words.In(catalog.NameOf(id));
            var value = found.State == FigureState.Ok ? OutputCell.Number(found.Value).As(kindOf(id)) : OutputCell.Mark(words.State(found.State));
            return [OutputCell.Text(outcome.Agent.Value), OutputCell.Text(dimension.Name), OutputCell.Text(name), value, OutputCell.Mark(found.Band?.In(language) ?? ""), GradeCell(found.Grade, words, language)];
        }
    }

    private static OutputCell GradeCell(string? grade, ResultWords words, Language language) => grade is null ? OutputCell.Mark(words.None) : OutputCell.Text(Grading.NameOf(grade).In(language));

    private static string Title(GradeReport report, ResultWords words) =>
        words.Title(report.Scheme.Name ?? report.Scheme.Code, report.Scheme.Version, report.Period);
}
