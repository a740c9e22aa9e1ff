namespace Jinpai.Metrics.Formulas;

internal enum FormulaTokenKind
{
    Number,
    Name,
    Sign,
    End,
}
