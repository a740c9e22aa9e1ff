using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Base wage, day rate, allowances.</summary>
internal static class WagePay
{
    private static readonly LocalText NoBase = new("人员表没有底薪", "no base in the staff file");
    private static readonly LocalText NoScoreLast = new("没有分数，按最后一档计：{0}", "no score, last band: {0}");

    public static PayLine Base(PayContext context, BasicWageComponent component, StaffRow staff)
    {
        if (staff.Base is not { } wage)
        {
            context.NoteOf(staff.Agent, PayNotices.NoBase);
            return context.Line(component, staff.Agent, null, Ratio.Zero, NoBase);
        }

        var expression = NumberText.Amount(wage);
        var part = Employed(context, staff, ref expression);
        var exact = new Ratio(wage.MinorUnits, 100) * part * component.Share;
        if (component.Share != Ratio.One)
        {
            expression += " × " + NumberText.Percent(component.Share);
        }

        LocalText? remark = null;
        if (component.MultiplyByScore)
        {
            var score = context.ScoreOf(staff.Agent);
            expression += " × " + NumberText.Percent((score ?? Ratio.From(100)) / Ratio.From(100));
            exact = exact * (score ?? Ratio.From(100)) / Ratio.From(100);
            remark = score is null ? PayWords.NoScoreFull.With(context.WhyNoScore(staff.Agent)) : null;
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
            ? PayWords.ScoreBand.With(NumberText.Plain(known), band.Text)
            : NoScoreLast.With(context.WhyNoScore(staff.Agent));
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

        var expression = NumberText.Amount(amount) + " × " + PayContext.Fraction(staff.EmployedDays!.Value, staff.PeriodDays!.Value);
        return context.Line(component, staff.Agent, expression, amount * staff.EmployedShare) with { CountsForMinimumWage = counts };
    }

    /// <summary>The days worked; without them nothing is paid by the day, and somebody must look.</summary>
    public static Ratio DaysOf(PayContext context, StaffRow staff)
    {
        if (staff.Days is { } days)
        {
            return days;
        }

        if (!context.Notices.Exists(n => n.Kind == PayNotices.NoDays && n.Agent == staff.Agent))
        {
            context.NoteOf(staff.Agent, PayNotices.NoDays);
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

    private static string Times(Ratio amount, Ratio count) => NumberText.Amount(amount) + " × " + NumberText.Plain(count);
}
