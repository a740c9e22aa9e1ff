namespace Jinpai.Cli.Starting;

/// <summary>What the options of <c>start</c> answered already; null is asked for.</summary>
internal sealed record StartAnswers
{
    public string? Report { get; init; }
    public string? Files { get; init; }
    public string? Accounts { get; init; }
    public string? Shop { get; init; }
    public string? Period { get; init; }
    public string? Template { get; init; }
    public string? PlanTemplate { get; init; }
    public string? BaseWage { get; init; }
    public string? Staff { get; init; }
    public string? Days { get; init; }
    public string? MinimumWage { get; init; }
    public string? Out { get; init; }
    public bool AcceptsDefaults { get; init; }
}
