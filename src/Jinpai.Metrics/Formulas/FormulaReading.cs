namespace Jinpai.Metrics.Formulas;

/// <summary>A formula, or what is wrong with it: exactly one of the two is there.</summary>
/// <param name="Formula">Null with faults.</param>
/// <param name="Faults">In the order of their positions.</param>
public sealed record FormulaReading(Formula? Formula, IReadOnlyList<FormulaFault> Faults);
