using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Appraisal;

/// <summary>Takes the figures of a scheme's criteria from the table, and notes what is odd about them.</summary>
internal sealed class Measuring(AppraisalRequest request)
{
    public static readonly IssueKind ManualScoreOutOfRange = new(
        "manual_score",
        Severity.Error,
        zh: new("人工评分超出范围", "{0}", "该分数未被采用；请改正后重新计算。"),
        en: new("manual score out of range", "{0}", "The score was not used; correct it and compute again."));

    public List<Notice> Notices { get; } = [];

    public List<Issue> Issues { get; } = [];

    public LocalText NameOf(Criterion criterion) => criterion.Name is { } own ? own : request.Catalog.NameOf(criterion.Metric.Id);

    /// <summary>The measurements of one criterion, in the order of <paramref name="agents"/>.</summary>
    public Measurement[] Measure(Criterion criterion, IReadOnlyList<AgentId> agents)
    {
        var measured = agents.Select(agent => Measure(criterion, agent)).ToArray();
        if (agents.Count > 0 && measured.All(m => m.State == FigureState.None))
        {
            Notices.Add(new Notice(AppraisalNotices.NobodyHasData, null, NameOf(criterion)));
            return [.. measured.Select(m => m with { LeftOut = LeftOutReason.NobodyHasData })];
        }

        if (criterion.MinimumSample > 0 && measured.Any(m => m is { State: FigureState.Ok, Sample: null }))
        {
            Notices.Add(new Notice(AppraisalNotices.SampleUnknown, null, NameOf(criterion)));
        }

        return measured;
    }

    private Measurement Measure(Criterion criterion, AgentId agent)
    {
        var figure = request.Figures.WithNoEvents(agent, criterion.Metric);
        if (figure.State != FigureState.Ok)
        {
            return Measurement.Without(figure.State, figure);
        }

        var value = figure.Value!.Value;
        if (criterion.Rule is ManualRule manual && !manual.Allows(value))
        {
            Issues.Add(new Issue(ManualScoreOutOfRange, new Origin(agent + " " + criterion.Metric.Key), NumberText.Plain(value), "0–" + NumberText.Plain(manual.Max)));
            return Measurement.Without(FigureState.None, MetricValue.None);
        }

        Ratio? goal = null;
        if (criterion.Rule is TargetRule target && (goal = target.Number ?? GoalOf(agent, target)) is not { Sign: > 0 })
        {
            Notices.Add(new Notice(AppraisalNotices.NoGoal, agent, agent.Value, NameOf(criterion), target.Metric!.Key));
            return Measurement.Without(FigureState.None, MetricValue.None);
        }

        return Sampled(criterion, agent, new Measurement(FigureState.Ok, figure, value, goal, SampleOf(agent, criterion.Metric, figure), HasSmallSample: false, LeftOut: null));
    }

    private Ratio? GoalOf(AgentId agent, TargetRule target) => request.Figures.Of(agent, target.Metric!).Value ?? request.Figures.FindShop(target.Metric!)?.Value;

    private Ratio? SampleOf(AgentId agent, MetricReference metric, MetricValue figure) => figure.Sample
        ?? (request.Catalog.Find(metric.Id)?.Sample is { } sample ? request.Figures.Of(agent, new MetricReference(sample)).Value : null);

    private Measurement Sampled(Criterion criterion, AgentId agent, Measurement measured)
    {
        if (measured.Sample is not { } sample || sample >= Ratio.From(criterion.MinimumSample))
        {
            return measured;
        }

        var (name, count, least) = (NameOf(criterion), NumberText.Plain(sample), criterion.MinimumSample);
        if (criterion.SmallSample == SmallSampleRule.Reweight)
        {
            Notices.Add(new Notice(AppraisalNotices.SmallSampleLeftOut, agent, agent.Value, name, count, least));
            return measured with { HasSmallSample = true, LeftOut = LeftOutReason.SmallSample };
        }

        if (criterion.SmallSample == SmallSampleRule.Wilson && Bound(criterion, measured.Figure) is { } bound)
        {
            var (was, used) = (NumberText.Number(new Ratio((measured.Value!.Value * Ratio.From(1000)).Floor(), 1000)), NumberText.Number(Ratio.From(bound.Round(3))));
            Notices.Add(new Notice(AppraisalNotices.SmallSampleBounded, agent, agent.Value, name, count, least, was, used));
            return measured with { HasSmallSample = true, Value = bound };
        }

        Notices.Add(new Notice(AppraisalNotices.SmallSample, agent, agent.Value, name, count, least));
        return measured with { HasSmallSample = true };
    }

    /// <summary>The Wilson bound that does not favour the agent by this scheme; null where the figure is no share of counts or the scheme has no direction.</summary>
    private Ratio? Bound(Criterion criterion, MetricValue figure)
    {
        var info = request.Catalog.Find(criterion.Metric.Id);
        if (info is { IsShareOfCounts: false }
            || figure.Parts is not ({ Denominator.IsOne: true, Sign: >= 0 } successes, { Denominator.IsOne: true, Sign: > 0 } trials)
            || successes > trials)
        {
            return null;
        }

        var direction = criterion.Rule.Direction == MetricDirection.Neutral ? info?.Direction ?? MetricDirection.Neutral : criterion.Rule.Direction;
        return direction switch
        {
            MetricDirection.HigherIsBetter => WilsonBound.Lower(successes, trials),
            MetricDirection.LowerIsBetter => WilsonBound.Upper(successes, trials),
            _ => null,
        };
    }
}
