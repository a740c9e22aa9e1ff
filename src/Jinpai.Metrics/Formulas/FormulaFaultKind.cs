namespace Jinpai.Metrics.Formulas;

/// <summary>Kinds of faults in a formula.</summary>
public enum FormulaFaultKind
{
    Syntax,
    UnknownName,

    /// <summary>Such as money + seconds.</summary>
    UnitMismatch,

    /// <summary>Such as money × money.</summary>
    NoSuchUnit,

    /// <summary>The divisor is the number 0, whatever the data.</summary>
    DivisionByZero,
}
