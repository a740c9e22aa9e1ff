using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Runs;

/// <summary>What is worth a second look in a plan that is valid.</summary>
public static class PlanReview
{
    private static readonly string[] AboutTheRun = ["teams_unknown", "no_scheme"];

    /// <summary>The review of a plan on its own, before anybody is paid by it.</summary>
    public static ImmutableArray<Notice> Of(PayPlan plan, Language language)
    {
        var nobody = new FigureTable(ImmutableDictionary<AgentId, IReadOnlyDictionary<string, Figure>>.Empty, ImmutableDictionary<string, Figure>.Empty);
        var context = new PayContext(new PayRequest(plan, nobody, []) { Language = language });
        Note(context);
        return [.. context.Notices.Where(notice => !AboutTheRun.Contains(notice.Code, StringComparer.Ordinal))];
    }

    internal static void Note(PayContext context)
    {
        var plan = context.Request.Plan;
        if (plan.Guard.MinimumWage is null)
        {
            context.Note(NoticeWeight.NeedsConfirmation, "no_minimum_wage", null);
        }

        foreach (var component in plan.Components)
        {
            Review(context, component, component.Name ?? context.Texts.Say("kind." + component.Kind));
        }

        if (plan.EffectiveFrom is { Day: not 1 } day)
        {
            context.Warn("plan_not_period_start", null, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        Scheme(context, plan);
    }

    private static void Scheme(PayContext context, PayPlan plan)
    {
        var scheme = context.Request.Appraisal?.Scheme ?? plan.Scheme;
        if (plan.NeedsScore && scheme is null)
        {
            context.Warn("no_scheme", null);
        }

        if (scheme is not null && plan.SchemeCode is { } code && code != scheme.Code)
        {
            context.Warn("other_scheme", null, code, scheme.Code);
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
            context.Warn("score_below_full", null, DecimalText.Plain(scheme.FullMarks));
        }
        else if (scheme.MostScore > Ratio.From(200))
        {
            context.Warn("score_above_full", null, DecimalText.Plain(scheme.MostScore));
        }
    }

    private static void Review(PayContext context, Component component, string name)
    {
        var tiers = component switch { CommissionComponent c => c.Tiers, PieceComponent p => p.Tiers, _ => null };
        foreach (var limit in tiers?.Falls ?? [])
        {
            context.Warn("pay_falls", null, name, DecimalText.Number(limit));
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
            context.Warn("amounts_up_and_down", null, name);
        }

        if (component is PoolComponent { OfTeam: true } && context.Request.People is null)
        {
            context.Warn("teams_unknown", null, name);
        }
    }
}
