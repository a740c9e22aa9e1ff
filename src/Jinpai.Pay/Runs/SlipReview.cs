using System.Globalization;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Texts;
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
            context.Warn("carried_on_leaving", slip.Agent, slip.Agent, DecimalText.Amount(slip.Carried));
        }
    }

    private static void Deductions(PayContext context, Slip slip)
    {
        var deducted = -slip.Lines.Where(l => l.Kind == "penalty").Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        var before = slip.Total + deducted;
        var share = context.Request.Plan.Guard.DeductionShare;
        if (deducted.MinorUnits > 0 && Ratio.From(deducted.MinorUnits) > share * Ratio.From(before.MinorUnits))
        {
            context.Warn("deductions", slip.Agent, slip.Agent, DecimalText.Amount(deducted), DecimalText.Amount(before), DecimalText.Percent(share));
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
            context.Note(NoticeWeight.NeedsConfirmation, "below_minimum", slip.Agent, slip.Agent, DecimalText.Amount(counted), DecimalText.Amount(HalfUp.Round(due, 2)));
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
            context.Warn(known is null ? "many_days" : "more_than_working_days", staff.Agent, staff.Agent, DecimalText.Plain(days), known ?? MostWorkingDays);
        }
    }

    /// <summary>Mondays to Fridays of a month written 2026-10; null for anything else. Public holidays and make-up days are not known here.</summary>
    private static int? WorkingDays(string? period)
    {
        if (!DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return null;
        }

        var days = DateTime.DaysInMonth(first.Year, first.Month);
        return Enumerable.Range(0, days).Count(i => first.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
