using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Guarantee and cap: what is missing to the amount, or above it. A line only where there is a difference.</summary>
internal static class LimitPay
{
    public static PayLine? Line(PayContext context, LimitComponent component, IReadOnlyList<PayLine> lines, StaffRow staff)
    {
        var sum = lines.Where(line => Looks(component, line)).Aggregate(Money.Zero, (total, line) => total + line.Amount);
        var prorated = component.Prorate && staff.EmployedShare != Ratio.One;
        var amount = prorated ? component.Amount * staff.EmployedShare : component.Amount;
        var difference = amount - new Ratio(sum.MinorUnits, 100);
        if (component.IsCap ? difference.Sign >= 0 : difference.Sign <= 0)
        {
            return null;
        }

        var written = NumberText.Amount(component.Amount) + (prorated ? " × " + PayContext.Fraction(staff.EmployedDays!.Value, staff.PeriodDays!.Value) : "");
        var taken = sum.MinorUnits < 0 ? "(" + NumberText.Amount(sum) + ")" : NumberText.Amount(sum);
        return context.Line(component, staff.Agent, $"{written} − {taken}", difference);
    }

    /// <summary>Carrying forward is part of the commission.</summary>
    private static bool Looks(LimitComponent component, PayLine line) => component.Of.IsEmpty
        || component.Of.Contains(line.Kind)
        || (line.OwnName is { } own && component.Of.Contains(own))
        || (line.Kind == "carryForward" && component.Of.Contains("commission"));
}
