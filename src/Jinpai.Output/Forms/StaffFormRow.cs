using Jinpai.Core;

namespace Jinpai.Output.Forms;

/// <summary>What is known of a person when a form is written; null leaves the cell to be filled in.</summary>
public sealed record StaffFormRow(AgentId Agent)
{
    public Money? Base { get; init; }
    public decimal? Days { get; init; }
    public decimal? EmployedDays { get; init; }
    public decimal? PeriodDays { get; init; }

    /// <summary>Commission brought forward: negative or null.</summary>
    public Money? Carried { get; init; }
    public decimal? UnpaidDays { get; init; }
}
