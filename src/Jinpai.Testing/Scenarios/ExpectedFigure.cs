namespace Jinpai.Testing.Scenarios;

/// <summary>One expected figure or fact.</summary>
/// <param name="Name">A metric's id (spec 3), or the name of a fact of an order or reception.</param>
/// <param name="Text">A number; a fraction <c>2/3</c>, which fixes numerator and denominator; <c>none</c>; <c>immature</c>; or a word.</param>
public sealed record ExpectedFigure(string Name, string Text);
