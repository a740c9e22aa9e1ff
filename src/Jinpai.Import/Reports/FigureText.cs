using Jinpai.Import.Excel;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>Reads one cell of a report in the unit of its column.</summary>
internal static class FigureText
{
    private const decimal SecondsPerMinute = 60;
    private const decimal SecondsPerHour = 3600;

    /// <param name="cell">The cell.</param>
    /// <param name="unit">The unit of its column.</param>
    /// <param name="headerUnit">The unit that the header states: 分钟, 万元, % …; empty: none.</param>
    public static ReadFigure Read(SheetCell cell, FigureUnit unit, string headerUnit)
    {
        var text = CellText.Clean(cell.Text).ToString();
        if (cell.Kind == CellKind.Empty || CellText.IsNone(text))
        {
            return ReadFigure.None;
        }

        if (CellText.IsImmature(text))
        {
            return ReadFigure.Immature;
        }

        if (cell.Kind is CellKind.Error or CellKind.Flag or CellKind.Date)
        {
            return ReadFigure.Faulty(IssueCodes.NumberInvalid);
        }

        var figure = unit switch
        {
            FigureUnit.Seconds => Seconds(cell, text, headerUnit),
            FigureUnit.Rate or FigureUnit.Quotient => Rate(cell, text, headerUnit),
            _ => Amount(cell, text, unit, headerUnit),
        };
        return figure switch
        {
            { Value: > NumberText.Limit or < -NumberText.Limit } => ReadFigure.Faulty(IssueCodes.NumberInvalid),
            { Value: < 0 } when unit is not (FigureUnit.Money or FigureUnit.Number) => ReadFigure.Faulty(IssueCodes.NumberNegative),
            _ => figure,
        };
    }

    private static ReadFigure Seconds(SheetCell cell, string text, string headerUnit)
    {
        if (cell is { Kind: CellKind.Duration, Number: { } duration })
        {
            return ReadFigure.Of(duration);
        }

        if (Plain(cell, text) is { } number)
        {
            return ReadFigure.Of(headerUnit switch
            {
                "分钟" or "min" => number * SecondsPerMinute,
                "小时" or "h" => number * SecondsPerHour,
                "毫秒" or "ms" => number / 1000m,
                _ => number,
            });
        }

        return DurationText.TryParse(text, out var seconds) ? ReadFigure.Of(seconds) : ReadFigure.Faulty(ReportIssues.DurationInvalid);
    }

    private static ReadFigure Rate(SheetCell cell, string text, string headerUnit)
    {
        if (cell is { Kind: CellKind.Number, Number: { } shown, IsPercent: true })
        {
            return ReadFigure.Of(shown, isPercent: true);
        }

        if (text is [.., '%' or '％'])
        {
            return NumberText.TryParse(CellText.Trim(text.AsSpan(0, text.Length - 1)), out var percent) ? ReadFigure.Of(percent / 100m, isPercent: true) : ReadFigure.Faulty(IssueCodes.NumberInvalid);
        }

        return Plain(cell, text) is not { } number ? ReadFigure.Faulty(IssueCodes.NumberInvalid)
            : headerUnit == "%" ? ReadFigure.Of(number / 100m, isPercent: true)
            : ReadFigure.Of(number);
    }

    private static ReadFigure Amount(SheetCell cell, string text, FigureUnit unit, string headerUnit)
    {
        var scale = headerUnit == "万元" ? 10_000m : 1m;
        if (unit == FigureUnit.Money && text is [.., '万'] or [.., '万', '元'])
        {
            text = text.TrimEnd('元').TrimEnd('万');
            scale = 10_000m;
        }

        if (unit == FigureUnit.Count)
        {
            text = text.TrimEnd('人', '次', '单', '件', '天', '条', '个', '笔', '字');
        }

        return Plain(cell, text) is { } number ? ReadFigure.Of(number * scale) : ReadFigure.Faulty(IssueCodes.NumberInvalid);
    }

    private static decimal? Plain(SheetCell cell, string text) =>
        cell.Kind == CellKind.Number ? cell.Number : cell.Kind == CellKind.Text && NumberText.TryParse(CellText.Trim(text), out var number) ? number : null;
}
