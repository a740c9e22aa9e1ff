using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>What is refused and what is doubted about a figure as a file states it, whichever door it comes by: values, targets, reports.</summary>
public static class StatedRate
{
    public static readonly IssueKind WithoutSign = new(
        "rate_without_sign",
        Severity.Error,
        zh: new("比率大于 1 且没有百分号", "如 32.05% 或 0.3205", "该行未导入：无法判断是否为百分数；请加上百分号"),
        en: new("Rate above 1 without a percent sign", "Such as 32.05% or 0.3205", "The row was held back: nobody can tell whether it is percent; add the sign"));

    public static readonly IssueKind DiffersFromParts = new(
        "value_differs_from_parts",
        Severity.Warning,
        zh: new("数值与分子分母不符", "{0}", "按分子和分母计；请核对文件"),
        en: new("Value differs from its numerator and denominator", "{0}", "Numerator and denominator count; check the file"));

    private const int MostPlaces = 4;
    private const decimal OnePercent = 0.01m;

    /// <summary>Whether a rate may mean percent without saying so: 32 is 32 % or 3,200 %, and worth a wage either way.</summary>
    /// <param name="value">The rate as a fraction.</param>
    /// <param name="hasSign">It was written with a percent sign.</param>
    public static bool NeedsSign(decimal value, bool hasSign) => value > 1 && !hasSign;

    /// <summary>Whether a figure is the quotient of its parts, cut or rounded to the places that it shows; of a rate at least to whole percent.</summary>
    /// <param name="stated">The figure.</param>
    /// <param name="numerator">Of its parts.</param>
    /// <param name="denominator">Not 0.</param>
    /// <param name="isRate">It is a rate.</param>
    public static bool Agrees(decimal stated, decimal numerator, decimal denominator, bool isRate)
    {
        var unit = 1m;
        for (var i = 0; i < Math.Min((int)stated.Scale, MostPlaces); i++)
        {
            unit /= 10m;
        }

        // Exact: two numbers that a decimal holds may have a quotient that it does not.
        var apart = (Ratio.From(numerator) / Ratio.From(denominator)) - Ratio.From(stated);
        return (apart.Sign < 0 ? -apart : apart) <= Ratio.From(isRate ? Math.Min(unit, OnePercent) : unit);
    }
}
