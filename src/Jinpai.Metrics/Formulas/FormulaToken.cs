namespace Jinpai.Metrics.Formulas;

/// <summary>A word of a formula: a number, a name, a sign, or the end. Signs of other writings are already the plain ones.</summary>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, int At, string Text);
