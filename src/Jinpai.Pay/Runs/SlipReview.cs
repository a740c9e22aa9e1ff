using Jinpai.Core;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>The guards of a slip (spec 4.6) and what looks odd on it.</summary>
internal static class SlipReview
{
    /// <summary>No month has more working days, Monday to Friday.</summary>
    private const int MostWorkingDays = 23;

    public static void Note(PayContext context, Slip slip, StaffRow staff)
    {
        Deductions(context, slip);
        MinimumWage(context, slip, staff);
        Days(context, staff);
        if (slip.Carried.MinorUnits < 0 && staff.EmployedShare < Ratio.One)
        {
            context.NoteOf(slip.Agent, SlipNotices.CarriedOnLeaving, NumberText.Amount(slip.Carried));
        }
    }

    private static void Deductions(PayContext context, Slip slip)
    {
        var deducted = -slip.Lines.Where(l => l.Kind == "penalty").Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        var before = slip.Total + deducted;
        var share = context.Request.Plan.Guard.DeductionShare;
        if (deducted.MinorUnits > 0 && Ratio.From(deducted.MinorUnits) > share * Ratio.From(before.MinorUnits))
        {
            context.NoteOf(slip.Agent, SlipNotices.Deductions, NumberText.Amount(deducted), NumberText.Amount(before), NumberText.Percent(share));
        }
    }

    private static void MinimumWage(PayContext context, Slip slip, StaffRow staff)
    {
        if (context.Request.Plan.Guard.MinimumWage is not { } minimum)
        {
            return;
        }

        var due = minimum * staff.EmployedShare;
        var counted = slip.Lines.Where(l => l.CountsForMinimumWage).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        if (new Ratio(counted.MinorUnits, 100) < due)
        {
            context.NoteOf(slip.Agent, SlipNotices.BelowMinimum, NumberText.Amount(counted), NumberText.Amount(Rounding.HalfUp(due, 2)));
        }
    }

    private static void Days(PayContext context, StaffRow staff)
    {
        if (staff.Days is not { } days)
        {
            return;
        }

        var known = WorkingDays(context.Request.Period);
        if (days > Ratio.From(known ?? MostWorkingDays))
        {
            context.NoteOf(staff.Agent, known is null ? SlipNotices.ManyDays : SlipNotices.MoreThanWorkingDays, NumberText.Plain(days), known ?? MostWorkingDays);
        }
    }

    private static int? WorkingDays(string? period) => Period.TryParse(period, out var known) ? known.Days.WeekdayCount : null;
}
