using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Grades;

/// <summary>Grades agents (spec 4.5): each metric by its bands, the metrics of a dimension and then the dimensions by the scheme's roll-up. What has no data is left out.</summary>
public static class Grading
{
    private static readonly LocalText Gold = new("金牌", "gold");
    private static readonly LocalText Senior = new("高级", "senior");
    private static readonly LocalText Intermediate = new("中级", "intermediate");
    private static readonly LocalText Junior = new("初级", "junior");

    public static ImmutableArray<GradeOutcome> Grade(GradeScheme scheme, FigureTable figures) => [.. figures.Agents.Select(agent => Grade(scheme, figures, agent))];

    /// <summary>The name of a shipped grade, such as 金牌; others are their own name.</summary>
    public static LocalText NameOf(string grade) => grade switch
    {
        "gold" => Gold,
        "senior" => Senior,
        "intermediate" => Intermediate,
        "junior" => Junior,
        _ => grade,
    };

    private static GradeOutcome Grade(GradeScheme scheme, FigureTable figures, AgentId agent)
    {
        var dimensions = ImmutableArray.CreateBuilder<DimensionGrade>();
        foreach (var dimension in scheme.Dimensions)
        {
            var metrics = dimension.Metrics.Select(m => Grade(m, figures, agent)).ToImmutableArray();
            var grade = RollUp(scheme, metrics.Zip(dimension.Metrics, (found, asked) => (found.Grade, asked.Weight)));
            dimensions.Add(new DimensionGrade(dimension.Name, grade, metrics));
        }

        var overall = RollUp(scheme, dimensions.Zip(scheme.Dimensions, (found, asked) => (found.Grade, asked.Weight)));
        return new GradeOutcome(agent, overall, dimensions.ToImmutable());
    }

    private static MetricGrade Grade(GradeMetric asked, FigureTable figures, AgentId agent)
    {
        var figure = figures.WithNoEvents(agent, asked.Metric);
        if (figure.Value is not { } value)
        {
            return new MetricGrade(asked.Metric, figure.State, null, null, null);
        }

        var band = asked.Bands.Find(value);
        return new MetricGrade(asked.Metric, figure.State, value, band.Text, band.Award);
    }

    private static string? RollUp(GradeScheme scheme, IEnumerable<(string? Grade, Ratio Weight)> grades)
    {
        // Ranks: 1 for the lowest grade.
        var ranked = grades.Where(g => g.Grade is not null).Select(g => (Rank: scheme.Grades.Length - scheme.Grades.IndexOf(g.Grade!), g.Weight)).OrderBy(g => g.Rank).ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var rank = scheme.Overall switch
        {
            GradeRollUp.Majority => Majority([.. ranked.Select(r => r.Rank)]),
            GradeRollUp.Weighted => Mean(ranked),
            _ => ranked[0].Rank,
        };
        return scheme.Grades[scheme.Grades.Length - rank];
    }

    /// <summary>A grade that more than half have lies in the middle too: the middle of the sorted ranks answers both.</summary>
    private static int Majority(List<int> ranks) => ranks[(ranks.Count - 1) / 2];

    private static int Mean(List<(int Rank, Ratio Weight)> ranked)
    {
        var weights = ranked.Aggregate(Ratio.Zero, (sum, r) => sum + r.Weight);
        if (weights.Sign == 0)
        {
            return ranked[0].Rank;
        }

        var sum = ranked.Aggregate(Ratio.Zero, (total, r) => total + (Ratio.From(r.Rank) * r.Weight));
        return (int)Rounding.HalfUp(sum / weights, 0).Numerator;
    }
}
