using System.Globalization;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Formulas;

/// <summary>Something wrong in a formula.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The 1-based position of the character in the text.</param>
/// <param name="Found">What stands there; empty at the end.</param>
/// <param name="Expected">What could stand there: a sign, a name, or a unit.</param>
public sealed record FormulaFault(FormulaFaultKind Kind, int Number, string Found, string Expected)
{
    /// <summary>One sentence with place, found and expected.</summary>
    public string TextIn(MetricLanguage language)
    {
        var format = (Kind, language) switch
        {
            (FormulaFaultKind.Syntax, MetricLanguage.Chinese) => "第 {0} 个字符: “{1}”不合语法，应为 {2}。",
            (FormulaFaultKind.UnknownName, MetricLanguage.Chinese) => "第 {0} 个字符: 没有名为“{1}”的可计算指标，相近的有 {2}。",
            (FormulaFaultKind.UnitMismatch, MetricLanguage.Chinese) => "第 {0} 个字符: 单位不一致，有 {1}，应为 {2}。",
            (FormulaFaultKind.NoSuchUnit, MetricLanguage.Chinese) => "第 {0} 个字符: 结果的单位是 {1}，应为 {2}。",
            (FormulaFaultKind.DivisionByZero, MetricLanguage.Chinese) => "第 {0} 个字符: 除数恒为 0 ({1})，应为 {2}。",
            (FormulaFaultKind.Syntax, _) => "Character {0}: '{1}' cannot stand here; expected {2}.",
            (FormulaFaultKind.UnknownName, _) => "Character {0}: no computed metric is named '{1}'; the nearest is {2}.",
            (FormulaFaultKind.UnitMismatch, _) => "Character {0}: units differ, found {1}, expected {2}.",
            (FormulaFaultKind.NoSuchUnit, _) => "Character {0}: the result is in {1}; expected {2}.",
            (FormulaFaultKind.DivisionByZero, _) => "Character {0}: the divisor is always 0 ({1}); expected {2}.",
            _ => "{0} {1} {2}",
        };
        return string.Format(CultureInfo.InvariantCulture, format, Number, Found, Expected);
    }
}
