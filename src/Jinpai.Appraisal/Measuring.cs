using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal;

/// <summary>Takes the figures of a scheme's criteria from the table, and notes what is odd about them.</summary>
internal sealed class Measuring(AppraisalRequest request, TextTable texts)
{
    public List<Notice> Notices { get; } = [];

    public List<Issue> Issues { get; } = [];

    public string NameOf(Criterion criterion) => criterion.Name
        ?? (request.Catalog.TryGetValue(criterion.Metric.Id, out var info) ? info.Name(texts.Language) : criterion.Metric.Id);

    /// <summary>The measurements of one criterion, in the order of <paramref name="agents"/>.</summary>
    public Measurement[] Measure(Criterion criterion, IReadOnlyList<AgentId> agents)
    {
        var measured = agents.Select(agent => Measure(criterion, agent)).ToArray();
        if (agents.Count > 0 && measured.All(m => m.State == FigureState.None))
        {
            Notices.Add(new Notice(NoticeWeight.Warning, "nobody_has", null, texts.Say("notice.nobody_has", NameOf(criterion))));
            return [.. measured.Select(m => m with { LeftOut = LeftOutReason.NobodyHasData })];
        }

        if (criterion.MinimumSample > 0 && measured.Any(m => m is { State: FigureState.Ok, Sample: null }))
        {
            Notices.Add(new Notice(NoticeWeight.Warning, "sample_unknown", null, texts.Say("notice.sample_unknown", NameOf(criterion))));
        }

        return measured;
    }

    private Measurement Measure(Criterion criterion, AgentId agent)
    {
        var figure = FigureOf(agent, criterion.Metric);
        if (figure.State != FigureState.Ok)
        {
            return Measurement.Without(figure.State, figure);
        }

        var value = figure.Value!.Value;
        if (criterion.Rule is ManualRule manual && !manual.Allows(value))
        {
            Issues.Add(new Issue(Severity.Error, "manual_score", new Origin(agent + " " + criterion.Metric.Key), DecimalText.Plain(value), "0–" + DecimalText.Plain(manual.Max), texts.Say("action.manual_score")));
            return Measurement.Without(FigureState.None, Figure.None);
        }

        Ratio? goal = null;
        if (criterion.Rule is TargetRule target && (goal = target.Number ?? GoalOf(agent, target)) is not { Sign: > 0 })
        {
            Notices.Add(new Notice(NoticeWeight.Warning, "no_goal", agent, texts.Say("notice.no_goal", agent, NameOf(criterion), target.Metric!.Key)));
            return Measurement.Without(FigureState.None, Figure.None);
        }

        return Sampled(criterion, agent, new Measurement(FigureState.Ok, figure, value, goal, SampleOf(agent, criterion.Metric, figure), HasSmallSample: false, LeftOut: null));
    }

    /// <summary>The figure; an event that only others have happened 0 times.</summary>
    private Figure FigureOf(AgentId agent, MetricReference metric) => request.Figures.Find(agent, metric)
        ?? (metric.Id.StartsWith("event:", StringComparison.Ordinal) && request.Figures.AnybodyHas(metric) ? Figure.Of(Ratio.Zero) : Figure.None);

    private Ratio? GoalOf(AgentId agent, TargetRule target) => request.Figures.Of(agent, target.Metric!).Value ?? request.Figures.FindShop(target.Metric!)?.Value;

    private Ratio? SampleOf(AgentId agent, MetricReference metric, Figure figure) => figure.Sample
        ?? (request.Catalog.TryGetValue(metric.Id, out var info) && info.SampleOf is { } sample ? request.Figures.Of(agent, new MetricReference(sample)).Value : null);

    private Measurement Sampled(Criterion criterion, AgentId agent, Measurement measured)
    {
        if (measured.Sample is not { } sample || sample >= Ratio.From(criterion.MinimumSample))
        {
            return measured;
        }

        var (name, count, least) = (NameOf(criterion), DecimalText.Plain(sample), criterion.MinimumSample);
        if (criterion.SmallSample == SmallSampleRule.Reweight)
        {
            Notices.Add(new Notice(NoticeWeight.Warning, "small_sample", agent, texts.Say("notice.sample_left_out", agent, name, count, least)));
            return measured with { HasSmallSample = true, LeftOut = LeftOutReason.SmallSample };
        }

        if (criterion.SmallSample == SmallSampleRule.Wilson && Bound(criterion, measured.Figure) is { } bound)
        {
            var (was, used) = (DecimalText.Number(new Ratio((measured.Value!.Value * Ratio.From(1000)).Floor(), 1000)), DecimalText.Number(Ratio.From(bound.Round(3))));
            Notices.Add(new Notice(NoticeWeight.Warning, "small_sample", agent, texts.Say("notice.sample_wilson", agent, name, count, least, was, used)));
            return measured with { HasSmallSample = true, Value = bound };
        }

        Notices.Add(new Notice(NoticeWeight.Warning, "small_sample", agent, texts.Say("notice.sample_marked", agent, name, count, least)));
        return measured with { HasSmallSample = true };
    }

    /// <summary>The Wilson bound that does not favour the agent by this scheme; null where the figure is no share of counts or the scheme has no direction.</summary>
    private Ratio? Bound(Criterion criterion, Figure figure)
    {
        var info = request.Catalog.GetValueOrDefault(criterion.Metric.Id);
        if (info is { IsShareOfCounts: false }
            || figure is not { Numerator: { Denominator.IsOne: true, Sign: >= 0 } successes, Denominator: { Denominator.IsOne: true, Sign: > 0 } trials }
            || successes > trials)
        {
            return null;
        }

        var direction = criterion.Rule.Direction == Direction.Neutral ? info?.Direction ?? Direction.Neutral : criterion.Rule.Direction;
        return direction switch
        {
            Direction.HigherIsBetter => WilsonBound.Lower(successes, trials),
            Direction.LowerIsBetter => WilsonBound.Upper(successes, trials),
            _ => null,
        };
    }
}
