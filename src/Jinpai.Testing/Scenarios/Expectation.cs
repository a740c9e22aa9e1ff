using Jinpai.Core;

namespace Jinpai.Testing.Scenarios;

/// <summary>One line of an answer.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">The agent, team or order; of a reception the account; of the shop empty.</param>
/// <param name="Buyer">Of a reception.</param>
/// <param name="Days">Of figures and receptions.</param>
/// <param name="Figures">What is expected.</param>
/// <param name="File">The page.</param>
/// <param name="Line">1-based line of the page.</param>
public sealed record Expectation(SubjectKind Kind, string Name, BuyerKey? Buyer, DaySpan? Days, IReadOnlyList<ExpectedFigure> Figures, string File, int Line);
