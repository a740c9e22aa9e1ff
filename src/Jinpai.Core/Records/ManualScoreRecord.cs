namespace Jinpai.Core.Records;

/// <summary>A score that a person gave an agent for a period (spec 4.7): never without a note and an author.</summary>
/// <param name="Agent">Whose.</param>
/// <param name="Criterion">The id behind <c>manual:</c>.</param>
/// <param name="Score">From 0 to <paramref name="Most"/>.</param>
/// <param name="Most">The largest score that the sheet allowed; null: it did not say.</param>
/// <param name="Note">Why.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="Evidence">Such as a link to a chat; null: none.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, included.</param>
/// <param name="Line">1-based row in the sheet.</param>
public sealed record ManualScoreRecord(AgentId Agent, string Criterion, decimal Score, decimal? Most, string Note, string Author, string? Evidence, BusinessDay From, BusinessDay To, long Line) : IRecord
{
    /// <summary>The key of its figure, such as <c>manual:supervisor</c>.</summary>
    public string Metric => "manual:" + Criterion;
}
