namespace Jinpai.Core.Records;

/// <summary>What a completed sheet says of one person's period (spec 4.7). Null: the cell was blank, nothing is said.</summary>
/// <param name="Agent">Whose.</param>
/// <param name="IsAttendance">From a sheet of attendance alone; it goes before a staff sheet where both say something.</param>
/// <param name="Base">Base wage of a full period.</param>
/// <param name="Days">Days worked.</param>
/// <param name="EmployedDays">Days of the period in which the person was employed.</param>
/// <param name="PeriodDays">Days of the period.</param>
/// <param name="UnpaidDays">Days of unpaid absence.</param>
/// <param name="Carried">Commission brought forward; never above 0.</param>
/// <param name="Note">What the person who completed the sheet wrote beside it.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, included.</param>
/// <param name="Line">1-based row in the sheet.</param>
public sealed record StaffRecord(
    AgentId Agent,
    bool IsAttendance,
    Money? Base,
    decimal? Days,
    decimal? EmployedDays,
    decimal? PeriodDays,
    decimal? UnpaidDays,
    Money? Carried,
    string? Note,
    BusinessDay From,
    BusinessDay To,
    long Line) : IRecord;
