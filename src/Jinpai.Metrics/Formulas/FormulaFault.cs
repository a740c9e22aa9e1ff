using Jinpai.Core.Issues;

namespace Jinpai.Metrics.Formulas;

/// <summary>Something wrong in a formula.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The 1-based position of the character in the text.</param>
/// <param name="Found">What stands there; empty at the end.</param>
/// <param name="Expected">What could stand there: a sign, a name, or a unit.</param>
public sealed record FormulaFault(FormulaFaultKind Kind, int Number, string Found, string Expected)
{
    private static readonly LocalText Syntax = new("第 {0} 个字符: “{1}”不合语法，应为 {2}。", "Character {0}: '{1}' cannot stand here; expected {2}.");
    private static readonly LocalText UnknownName = new("第 {0} 个字符: 没有名为“{1}”的可计算指标，相近的有 {2}。", "Character {0}: no computed metric is named '{1}'; the nearest is {2}.");
    private static readonly LocalText UnitMismatch = new("第 {0} 个字符: 单位不一致，有 {1}，应为 {2}。", "Character {0}: units differ, found {1}, expected {2}.");
    private static readonly LocalText NoSuchUnit = new("第 {0} 个字符: 结果的单位是 {1}，应为 {2}。", "Character {0}: the result is in {1}; expected {2}.");
    private static readonly LocalText DivisionByZero = new("第 {0} 个字符: 除数恒为 0 ({1})，应为 {2}。", "Character {0}: the divisor is always 0 ({1}); expected {2}.");

    /// <summary>One sentence with place, found and expected.</summary>
    public LocalText Text => (Kind switch
    {
        FormulaFaultKind.Syntax => Syntax,
        FormulaFaultKind.UnknownName => UnknownName,
        FormulaFaultKind.UnitMismatch => UnitMismatch,
        FormulaFaultKind.NoSuchUnit => NoSuchUnit,
        _ => DivisionByZero,
    }).With(Number, Found, Expected);
}
