using System.Collections.Immutable;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal;

/// <summary>Counts the events of a scheme for each agent. Without an entry the count is 0: nothing happened.</summary>
internal sealed class EventCounting(AppraisalRequest request, TextTable texts)
{
    public List<Notice> Notices { get; } = [];

    public List<Issue> Issues { get; } = [];

    public ImmutableArray<EventResult> Count(AgentId agent)
    {
        var results = ImmutableArray.CreateBuilder<EventResult>();
        foreach (var rule in request.Scheme.Events)
        {
            var name = rule.Name ?? rule.Event;
            var count = request.Figures.Of(agent, rule.Metric).Value ?? Ratio.Zero;
            if (count.Sign < 0 || !count.Denominator.IsOne)
            {
                Issues.Add(new Issue(Severity.Error, "event_count", new Origin(agent + " " + rule.Metric.Key), DecimalText.Plain(count), texts.Say("expect.event_count"), texts.Say("action.event_count")));
                count = Ratio.Zero;
            }

            if (rule.NotifyFrom is { } from && count >= Ratio.From(from))
            {
                Notices.Add(new Notice(NoticeWeight.Warning, "notify", agent, texts.Say("notice.notify", agent, name, DecimalText.Plain(count), rule.NotifyText)));
            }

            results.Add(new EventResult(rule.Event, name, count, rule.Points, rule.Total(count)));
        }

        return results.ToImmutable();
    }
}
