using Jinpai.Core;

namespace Jinpai.Import.Forms;

/// <summary>One score of a completed sheet.</summary>
/// <param name="Agent">Whose.</param>
/// <param name="Criterion">The id behind <c>manual:</c>.</param>
/// <param name="Score">From 0 to <paramref name="Most"/>.</param>
/// <param name="Most">The largest score that the sheet names; null: none.</param>
/// <param name="Note">Never blank (spec 4.7).</param>
/// <param name="Author">Never blank.</param>
/// <param name="Evidence">Null: none.</param>
/// <param name="Row">1-based row in the sheet.</param>
public sealed record ManualScoreRow(AgentId Agent, string Criterion, decimal Score, decimal? Most, string Note, string Author, string? Evidence, long Row);
