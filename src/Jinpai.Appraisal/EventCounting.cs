using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal;

/// <summary>Counts the events of a scheme for each agent. Without an entry the count is 0: nothing happened.</summary>
internal sealed class EventCounting(AppraisalRequest request)
{
    public static readonly IssueKind CountNotWhole = new(
        "event_count",
        Severity.Error,
        zh: new("事件次数不对", "不小于 0 的整数次数", "该次数未被采用；请改正后重新计算。"),
        en: new("wrong count of events", "a whole count of 0 or more", "The count was not used; correct it and compute again."));

    public List<Notice> Notices { get; } = [];

    public List<Issue> Issues { get; } = [];

    /// <summary>Events in the figures that the scheme has no use for: a misspelt name would otherwise cost nobody anything, and say nothing.</summary>
    public void NoteUnknown()
    {
        var unknown = request.Figures.EventsWithout(request.Scheme.Uses);
        if (unknown.Length > 0)
        {
            Notices.Add(new Notice(AppraisalNotices.UnknownEvent, null, unknown, request.Scheme.Code));
        }
    }

    public ImmutableArray<EventResult> Count(AgentId agent)
    {
        var results = ImmutableArray.CreateBuilder<EventResult>();
        foreach (var rule in request.Scheme.Events)
        {
            var name = rule.Name ?? rule.Event;
            var count = request.Figures.Of(agent, rule.Metric).Value ?? Ratio.Zero;
            if (count.Sign < 0 || !count.Denominator.IsOne)
            {
                Issues.Add(new Issue(CountNotWhole, new Origin(agent + " " + rule.Metric.Key), NumberText.Plain(count)));
                count = Ratio.Zero;
            }

            if (rule.NotifyFrom is { } from && count >= Ratio.From(from))
            {
                Notices.Add(new Notice(AppraisalNotices.Consequence, agent, agent.Value, name, NumberText.Plain(count), rule.NotifyText ?? ""));
            }

            results.Add(new EventResult(rule.Event, name, count, rule.Points, rule.Total(count)));
        }

        return results.ToImmutable();
    }
}
