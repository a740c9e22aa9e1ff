using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Runs;

/// <summary>One line of a slip: an amount rounded to the cent once, and how it came about.</summary>
/// <param name="Kind">Such as <c>commission</c>, <c>carryForward</c>, <c>adjustment</c>.</param>
/// <param name="Name">As shown.</param>
/// <param name="Amount">With its sign: penalties are negative.</param>
/// <param name="Equation">Such as <c>提成 = (182,300.00 − 2,300.00) × 1.00 % × 120 % = 2,160.00</c>.</param>
public sealed record PayLine(string Kind, LocalText Name, Money Amount, LocalText Equation)
{
    /// <summary>Overtime, night and meal allowances do not count towards the minimum wage.</summary>
    public bool CountsForMinimumWage { get; init; } = true;

    /// <summary>The name without additions.</summary>
    public LocalText PlainName { get; init; } = Name;

    /// <summary>The name that the plan itself gives its component, by which a guarantee or cap finds the line; null where it gives none.</summary>
    public string? OwnName { get; init; }
}
