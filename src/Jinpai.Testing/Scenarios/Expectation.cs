using Jinpai.Core;

namespace Jinpai.Testing.Scenarios;

/// <summary>One line of an answer.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">The agent, team or order; of a reception the account; of the shop empty.</param>
/// <param name="Buyer">Of a reception.</param>
/// <param name="First">First day, of figures and receptions.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Figures">What is expected.</param>
/// <param name="File">The page.</param>
/// <param name="Line">1-based line of the page.</param>
public sealed record Expectation(SubjectKind Kind, string Name, BuyerKey? Buyer, BusinessDay? First, BusinessDay? Last, IReadOnlyList<ExpectedFigure> Figures, string File, int Line);
