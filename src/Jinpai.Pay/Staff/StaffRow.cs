using Jinpai.Core;

namespace Jinpai.Pay.Staff;

/// <summary>What the payroll must know of a person for the period (spec 6.5, <c>--staff</c>). Null: the cell was blank.</summary>
/// <param name="Agent">Once per file.</param>
/// <param name="Base">The base wage of a full period.</param>
/// <param name="Days">What was worked; any number of days, halves too.</param>
/// <param name="EmployedDays">Days of the period in which the person was employed.</param>
/// <param name="PeriodDays">Days of the period; above 0.</param>
/// <param name="Carried">Commission brought forward; never above 0.</param>
/// <param name="UnpaidDays">Days of unpaid absence.</param>
/// <param name="Line">Where the row stood, 1-based.</param>
public sealed record StaffRow(AgentId Agent, Money? Base, Ratio? Days, Ratio? EmployedDays, Ratio? PeriodDays, Money Carried, Ratio UnpaidDays, long Line)
{
    /// <summary>The part of the period in which the person was employed; all of it where nothing is said.</summary>
    public Ratio EmployedShare => EmployedDays is { } employed && PeriodDays is { } period ? employed / period : Ratio.One;
}
