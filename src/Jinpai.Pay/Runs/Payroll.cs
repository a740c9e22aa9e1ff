using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>
/// Pays people by a plan (spec 4.6): base + dayRate + commission (+ carried) + pieces + bonuses + rewards + pools + claims − penalties + allowances + adjustments, then
/// guarantee and cap. Exact arithmetic; each line is rounded half away from zero to the cent once, and the lines sum to the total. The total is gross pay (应发).
/// </summary>
public static class Payroll
{
    private static readonly LocalText AdjustmentLabel = new("调整", "adjustment");

    private static readonly string[] Order =
        ["base", "dayRate", "commission", "piece", "scoreBonus", "reward", "rankReward", "pool", "claims", "penalty", "allowance", "guarantee", "cap"];

    public static PayRun Run(PayRequest request)
    {
        var context = new PayContext(request);
        PlanReview.Note(context);
        CheckPeople(context);
        CheckEvents(context);
        CheckAdjustments(context);
        var slips = context.Staff.Select(staff => SlipOf(context, staff)).ToImmutableArray();
        return new PayRun
        {
            Plan = request.Plan,
            Period = request.Period,
            Slips = slips,
            Notices = [.. context.Notices],
            Issues = [.. context.Issues],
        };
    }

    private static Slip SlipOf(PayContext context, StaffRow staff)
    {
        var lines = new List<PayLine>();
        var components = context.Request.Plan.Components.OrderBy(c => Array.IndexOf(Order, c.Kind)).ToList();
        foreach (var component in components.Where(c => c is not LimitComponent))
        {
            lines.Add(LineOf(context, component, staff));
        }

        var (carry, carried) = CommissionPay.Carry(context, lines.Where(l => l.Kind == "commission"), staff);
        if (carry is not null)
        {
            lines.Insert(lines.FindLastIndex(l => l.Kind is "base" or "dayRate" or "commission") + 1, carry);
        }

        lines.AddRange(context.Request.Adjustments.Where(a => a.Agent == staff.Agent).Select(a => AdjustmentLine(a)));
        foreach (var limit in components.OfType<LimitComponent>())
        {
            if (LimitPay.Line(context, limit, lines, staff) is { } line)
            {
                lines.Add(line);
            }
        }

        var slip = new Slip(staff.Agent, [.. lines], carried);
        SlipReview.Note(context, slip, staff);
        return slip;
    }

    private static PayLine LineOf(PayContext context, Component component, StaffRow staff) => component switch
    {
        BasicWageComponent c => WagePay.Base(context, c, staff),
        DayRateComponent c => WagePay.DayRate(context, c, staff),
        CommissionComponent c => CommissionPay.Line(context, c, staff),
        PieceComponent c => BonusPay.Piece(context, c, staff),
        ScoreBonusComponent c => BonusPay.ScoreBonus(context, c, staff),
        RewardComponent c => BonusPay.Reward(context, c, staff),
        RankRewardComponent c => BonusPay.RankReward(context, c, staff),
        PoolComponent c => PoolPay.Line(context, c, staff),
        ClaimsComponent c => BonusPay.Claims(context, c, staff),
        PenaltyComponent c => BonusPay.Penalty(context, c, staff),
        AllowanceComponent c => WagePay.Allowance(context, c, staff),
        _ => throw new InvalidOperationException("A kind of component that nobody pays: " + component.Kind),
    };

    private static PayLine AdjustmentLine(Adjustment adjustment)
    {
        var remark = LocalText.Join(LocalText.Semicolon, [adjustment.Reason, adjustment.Source]);
        return new PayLine("adjustment", AdjustmentLabel, adjustment.Amount, AdjustmentLabel + $" = {NumberText.Amount(adjustment.Amount)}" + PayWords.InBrackets(remark));
    }

    private static void CheckPeople(PayContext context)
    {
        if (context.Staff.Count == 0)
        {
            context.Note(context.Request.Staff.IsEmpty ? PayNotices.NoStaff : PayNotices.PlanForNobody, context.Request.Plan.Code);
        }

        var listed = context.Request.Staff.Select(s => s.Agent).ToHashSet();
        foreach (var agent in context.Request.Figures.Agents.Where(a => !listed.Contains(a)))
        {
            context.NoteOf(agent, PayNotices.NotOnStaff);
        }

        if (!context.Request.Plan.NeedsScore)
        {
            return;
        }

        foreach (var staff in context.Staff.Where(s => context.ScoreOf(s.Agent) is null))
        {
            context.NoteOf(staff.Agent, PayNotices.WithoutScore, context.WhyNoScore(staff.Agent));
        }

        foreach (var card in context.Staff.Select(s => context.Request.Appraisal?.CardOf(s.Agent)).Where(c => c is { Preliminary: true, Score: not null }))
        {
            context.NoteOf(card!.Agent, PayNotices.Preliminary);
        }
    }

    /// <summary>Events in the figures that neither plan nor scheme has a use for.</summary>
    private static void CheckEvents(PayContext context)
    {
        var scheme = context.Request.Appraisal?.Scheme ?? context.Request.Plan.Scheme;
        var unknown = context.Request.Figures.EventsWithout(metric => context.Request.Plan.Uses(metric) || scheme?.Uses(metric) == true);
        if (unknown.Length > 0)
        {
            context.Note(PayNotices.UnknownEvent, unknown);
        }
    }

    private static void CheckAdjustments(PayContext context)
    {
        foreach (var adjustment in context.Request.Adjustments)
        {
            if (string.IsNullOrWhiteSpace(adjustment.Reason) || string.IsNullOrWhiteSpace(adjustment.Source))
            {
                context.Issues.Add(new Issue(PayIssues.AdjustmentReason, new Origin(adjustment.Agent.Value), NumberText.Amount(adjustment.Amount)));
            }

            if (!context.Staff.Any(s => s.Agent == adjustment.Agent))
            {
                context.NoteOf(adjustment.Agent, PayNotices.AdjustmentWithoutSlip, NumberText.Amount(adjustment.Amount));
            }
        }
    }
}
