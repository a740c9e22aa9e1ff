using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Metrics.Query;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Runs;

/// <summary>What is worth a second look in a plan that is valid.</summary>
public static class PlanReview
{
    private static readonly NoticeKind[] AboutTheRun = [PlanNotices.TeamsUnknown, PlanNotices.NoScheme];

    /// <summary>The review of a plan on its own, before anybody is paid by it.</summary>
    public static ImmutableArray<Notice> Of(PayPlan plan)
    {
        var nobody = new FigureTable(ImmutableDictionary<AgentId, IReadOnlyDictionary<string, MetricValue>>.Empty, ImmutableDictionary<string, MetricValue>.Empty);
        var context = new PayContext(new PayRequest(plan, nobody, []));
        Note(context);
        return [.. context.Notices.Where(notice => !AboutTheRun.Contains(notice.Kind))];
    }

    internal static void Note(PayContext context)
    {
        var plan = context.Request.Plan;
        if (plan.Guard.MinimumWage is null)
        {
            context.Note(PlanNotices.NoMinimumWage);
        }

        var shares = plan.Components.OfType<BasicWageComponent>().Aggregate(Ratio.Zero, (sum, part) => sum + part.Share);
        if (shares > Ratio.One)
        {
            context.Note(PlanNotices.BaseShares, NumberText.Percent(shares));
        }

        foreach (var component in plan.Components)
        {
            Review(context, component);
        }

        if (plan.EffectiveFrom is { Day: not 1 } day)
        {
            context.Note(PlanNotices.NotPeriodStart, BusinessDay.FromDate(day).ToString());
        }

        Scheme(context, plan);
    }

    private static void Scheme(PayContext context, PayPlan plan)
    {
        var scheme = context.Request.Appraisal?.Scheme ?? plan.Scheme;
        if (plan.NeedsScore && scheme is null)
        {
            context.Note(PlanNotices.NoScheme);
        }

        if (scheme is not null && plan.SchemeCode is { } code && code != scheme.Code)
        {
            context.Note(PlanNotices.OtherScheme, code, scheme.Code);
        }

        if (scheme is not null && plan.Components.OfType<BasicWageComponent>().Any(c => c.MultiplyByScore))
        {
            ScoreRange(context, scheme);
        }
    }

    private static void ScoreRange(PayContext context, Scheme scheme)
    {
        if (scheme.FullMarks < Ratio.From(100))
        {
            context.Note(PlanNotices.ScoreBelowFull, NumberText.Plain(scheme.FullMarks));
        }
        else if (scheme.MostScore > Ratio.From(200))
        {
            context.Note(PlanNotices.ScoreAboveFull, NumberText.Plain(scheme.MostScore));
        }
    }

    private static void Review(PayContext context, Component component)
    {
        var tiers = component switch { CommissionComponent c => c.Tiers, PieceComponent p => p.Tiers, _ => null };
        foreach (var limit in tiers?.Falls ?? [])
        {
            context.Note(PlanNotices.PayFalls, component.Label, NumberText.Number(limit));
        }

        IEnumerable<BandList<Award>?> lists = component switch
        {
            CommissionComponent c => [c.ScoreWeight, c.RateBands],
            DayRateComponent c => [c.Bands],
            ScoreBonusComponent c => [c.Bands],
            RewardComponent c => [c.Bands],
            _ => [],
        };
        if (lists.Any(l => l is not null && l.GoesUpAndDown((a, b) => a.CompareTo(b))))
        {
            context.Note(PlanNotices.AmountsUpAndDown, component.Label);
        }

        if (component is PoolComponent { OfTeam: true } && context.Request.People is null)
        {
            context.Note(PlanNotices.TeamsUnknown, component.Label);
        }
    }
}
