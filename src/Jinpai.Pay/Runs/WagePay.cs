using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Base wage, day rate, allowances.</summary>
internal static class WagePay
{
    public static PayLine Base(PayContext context, BasicWageComponent component, StaffRow staff)
    {
        if (staff.Base is not { } wage)
        {
            context.Note(NoticeWeight.NeedsConfirmation, "no_base", staff.Agent, staff.Agent);
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.Texts.Say("remark.no_base"));
        }

        var expression = DecimalText.Amount(wage);
        var part = Employed(context, staff, ref expression);
        var exact = new Ratio(wage.MinorUnits, 100) * part * component.Share;
        if (component.Share != Ratio.One)
        {
            expression += " × " + DecimalText.Percent(component.Share);
        }

        string? remark = null;
        if (component.MultiplyByScore)
        {
            var score = context.ScoreOf(staff.Agent);
            expression += " × " + DecimalText.Percent((score ?? Ratio.From(100)) / Ratio.From(100));
            exact = exact * (score ?? Ratio.From(100)) / Ratio.From(100);
            remark = score is null ? context.Texts.Say("remark.no_score_full", context.WhyNoScore(staff.Agent)) : null;
        }

        return context.Line(component, staff.Agent, expression, exact, remark);
    }

    public static PayLine DayRate(PayContext context, DayRateComponent component, StaffRow staff)
    {
        var days = DaysOf(context, staff);
        if (component.Bands is not { } bands)
        {
            return context.Line(component, staff.Agent, Times(component.Amount!.Value, days), component.Amount.Value * days);
        }

        var score = context.ScoreOf(staff.Agent);
        var band = score is { } points ? bands.Find(points) : bands.Last;
        var remark = score is { } known
            ? context.Texts.Say("remark.score_band", DecimalText.Plain(known), band.Text(context.Texts))
            : context.Texts.Say("remark.no_score_last", context.WhyNoScore(staff.Agent));
        return context.Line(component, staff.Agent, Times(band.Award.Number, days), band.Award.Number * days, remark);
    }

    public static PayLine Allowance(PayContext context, AllowanceComponent component, StaffRow staff)
    {
        var counts = component.Purpose == AllowancePurpose.Other;
        if (component.PerDay is { } perDay)
        {
            var days = DaysOf(context, staff);
            return context.Line(component, staff.Agent, Times(perDay, days), perDay * days) with { CountsForMinimumWage = counts };
        }

        var amount = component.Amount!.Value;
        if (!component.Prorate || staff.EmployedShare == Ratio.One)
        {
            return context.Line(component, staff.Agent, null, amount) with { CountsForMinimumWage = counts };
        }

        var expression = DecimalText.Amount(amount) + " × " + PayContext.Fraction(staff.EmployedDays!.Value, staff.PeriodDays!.Value);
        return context.Line(component, staff.Agent, expression, amount * staff.EmployedShare) with { CountsForMinimumWage = counts };
    }

    /// <summary>The days worked; without them nothing is paid by the day, and somebody must look.</summary>
    public static Ratio DaysOf(PayContext context, StaffRow staff)
    {
        if (staff.Days is { } days)
        {
            return days;
        }

        if (!context.Notices.Exists(n => n.Code == "no_days" && n.Agent == staff.Agent))
        {
            context.Note(NoticeWeight.NeedsConfirmation, "no_days", staff.Agent, staff.Agent);
        }

        return Ratio.Zero;
    }

    /// <summary>The part of the base that is due: days employed of the period, less unpaid days of the pay days; never below 0.</summary>
    private static Ratio Employed(PayContext context, StaffRow staff, ref string expression)
    {
        var payDays = context.Request.Plan.Guard.PayDays;
        var employed = staff.EmployedShare;
        var written = employed == Ratio.One ? "1" : PayContext.Fraction(staff.EmployedDays!.Value, staff.PeriodDays!.Value);
        if (staff.UnpaidDays.Sign == 0)
        {
            expression += employed == Ratio.One ? "" : " × " + written;
            return employed;
        }

        var part = employed - (staff.UnpaidDays / payDays);
        var less = $"{written} − {PayContext.Fraction(staff.UnpaidDays, payDays)}";
        expression += part.Sign < 0 ? $" × max(0, {less})" : $" × ({less})";
        return Ratio.Max(Ratio.Zero, part);
    }

    private static string Times(Ratio amount, Ratio count) => DecimalText.Amount(amount) + " × " + DecimalText.Plain(count);
}
