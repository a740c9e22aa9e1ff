
namespace Jinpai.Desk.Months;

/// <summary>What a month is paid by.</summary>
/// <param name="Plan">A file, a code, or a code with a version.</param>
/// <param name="Figures">Of the month.</param>
public sealed record PayQuestion(string Plan, IMonthFigures Figures)
{
    /// <summary>Null: the plan's own.</summary>
    public string? Scheme { get; init; }

    /// <summary>Base wages and days of those who are paid by these figures.</summary>
    public required Func<AppraisalInput, MonthStaff> Staff { get; init; }

    /// <summary>A file of adjustments for closed periods; null: none.</summary>
    public string? Adjustments { get; init; }
}
