using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Months;

/// <summary>The figures of a shop's month: computed from its data, with its events, targets, imported values and manual scores of just these days.</summary>
/// <param name="session">Whose words.</param>
/// <param name="shop">The shop.</param>
/// <param name="period">The month.</param>
public sealed class ShopMonth(DeskSession session, ShopSession shop, Period period) : IMonthFigures
{
    public Period? Period => period;

    /// <summary>A completed sheet of manual scores, which goes before those that are stored; null: none.</summary>
    public string? Manual { get; init; }

    /// <summary>Computed figures are taken as they were last published, even if data came since: for a page, which does not wait for a replay.</summary>
    public bool TakesPublished { get; init; }

    // Before the first month that there is nothing can be known.
    public IMonthFigures? Before => period.First == DaySpan.Always.First ? null : new ShopMonth(session, shop, period.Previous) { TakesPublished = TakesPublished };

    public bool Sees(AgentId agent) => shop.Sees(agent, period.Last);

    /// <exception cref="RefusedException">The viewer may not read figures.</exception>
    public AppraisalInput Of(IReadOnlyList<MetricReference> wanted)
    {
        session.Require(Right.ReadFigures);
        var span = SpanFigures.Of(session, shop, period.Days, wanted, TakesPublished);
        var figures = span.Figures;
        using var reader = shop.ReadAll();
        if (Manual is not null)
        {
            var scores = new FormSource(session).Scores(Manual, period.Days, [.. ShopRecords.KnownAgents(reader), .. figures.Agents], isPeriodNeeded: true);
            figures = figures.With(scores.Select(score => (score.Agent, score.Metric, MetricValue.Of(Ratio.From(score.Score)))));
        }

        return new AppraisalInput(figures, ShopRecords.People(reader, figures.Agents, period.Days), span.Rules, span.Horizon?.ToString(), period)
        {
            Days = period.Days,
            OtherPeriods = span.OtherPeriods,
            RefundGaps = span.RefundGaps,
        };
    }
}
