namespace Jinpai.Benchmarks;

/// <summary>A row of a table of budgets: the work, its budget, what was measured, and whether it is met.</summary>
internal static class BudgetRow
{
    public const string Head = "| work | budget | measured | |\n|---|---|---|---|";

    public static string Of(string work, string budget, string measured, bool? isMet) => $"| {work} | {budget} | {measured} | {isMet switch { true => "met", false => "**not met**", null => "not measured" }} |";
}
