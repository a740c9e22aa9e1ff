using Jinpai.Core;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Texts;

/// <summary>Exact values as people read them, on pages and on a terminal alike: rounded half away from zero. What is computed with, and what files hold for programs, is written by <see cref="NumberText"/>.</summary>
public static class ShownNumber
{
    /// <summary>Thousands grouped.</summary>
    public static string Count(long count) => Plain(count, OutputKind.Integer);

    /// <summary>0.3199 is <c>31.99%</c>.</summary>
    public static string Percent(Ratio share) => WithUnit(share, OutputKind.Percent);

    /// <summary>As <see cref="OutputKind"/> says; the unit of money and of seconds stands in the heading.</summary>
    public static string Plain(decimal figure, OutputKind kind) => kind switch
    {
        OutputKind.Integer => NumberText.Grouped(figure, 0, 0),
        OutputKind.Money => NumberText.Grouped(figure, 2, 2),
        OutputKind.Percent => NumberText.Grouped(Rounding.HalfUp(Ratio.From(figure) * Ratio.From(100), 2), 2, 2) + "%",
        OutputKind.Seconds => NumberText.Grouped(figure, 0, 1),
        _ => NumberText.Grouped(figure, 0, 4),
    };

    /// <summary>With units, where no heading names them: <c>¥1,234.50</c>, <c>12.5s</c>.</summary>
    public static string WithUnit(decimal figure, OutputKind kind) => kind switch
    {
        OutputKind.Money => (figure < 0 ? "-¥" : "¥") + Plain(Math.Abs(figure), kind),
        OutputKind.Seconds => Plain(figure, kind) + "s",
        _ => Plain(figure, kind),
    };

    /// <summary>The same, however large the number is.</summary>
    public static string WithUnit(Ratio figure, OutputKind kind) => OutputCell.Holds(figure) ? WithUnit(figure.Round(OutputCell.Places), kind) : NumberText.Grouped(figure, 0, 0);

    /// <summary>A cell of a table; its texts without what steers a terminal.</summary>
    public static string Cell(OutputCell cell, OutputKind kind) => cell switch
    {
        { Figure: { } figure } => Plain(figure, cell.Kind ?? kind),
        { Day: { } day } => day.ToString(),
        _ => ShownText.Line(cell.Words ?? ""),
    };
}
