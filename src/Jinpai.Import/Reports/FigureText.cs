using Jinpai.Import.Excel;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>Reads one cell of a report in the unit of its column.</summary>
internal static class FigureText
{
    private const decimal SecondsPerMinute = 60;
    private const decimal SecondsPerHour = 3600;

    /// <summary>Whether a column can be in the unit that its header states. 销售额(分) is no amount in yuan: such a column is not read, and named among those.</summary>
    public static bool Fits(ReportColumn column, string headerUnit) => headerUnit switch
    {
        "" => true,
        "%" => column.Unit is FigureUnit.Rate or FigureUnit.Quotient,
        "秒" or "s" or "sec" or "分钟" or "min" or "小时" or "h" or "毫秒" or "ms" => column.Unit == FigureUnit.Seconds,
        "分" => column.Unit is FigureUnit.Seconds or FigureUnit.Number || column.ScoreMetric is not null,
        "万元" => column.Unit == FigureUnit.Money,
        "元" => column.Unit is FigureUnit.Money or FigureUnit.Quotient or FigureUnit.Number,
        _ => column.Unit is FigureUnit.Count or FigureUnit.Quotient or FigureUnit.Number,
    };

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

        if (cell.Kind == CellKind.Error || CellText.LossOf(text) is not null)
        {
            return ReadFigure.Faulty(CellText.LossOf(text) ?? CellIssues.CellError);
        }

        if (cell.Kind is CellKind.Flag or CellKind.Date)
        {
            return ReadFigure.Faulty(CellIssues.NumberInvalid);
        }

        var figure = unit switch
        {
            FigureUnit.Seconds => Seconds(cell, text, headerUnit),
            FigureUnit.Rate or FigureUnit.Quotient => Rate(cell, text, headerUnit),
            _ => Amount(cell, text, unit, headerUnit),
        };
        return figure switch
        {
            { Value: > WrittenNumber.Limit or < -WrittenNumber.Limit } => ReadFigure.Faulty(CellIssues.NumberInvalid),
            { Value: < 0 } when unit is not (FigureUnit.Money or FigureUnit.Number) => ReadFigure.Faulty(CellIssues.NumberNegative),
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
                "分钟" or "分" or "min" => number * SecondsPerMinute,
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

        if (CellText.HasPercentSign(text))
        {
            return WrittenNumber.TryParseRate(text, out var rate) ? ReadFigure.Of(rate, isPercent: true) : ReadFigure.Faulty(CellIssues.NumberInvalid);
        }

        return Plain(cell, text) is not { } number ? ReadFigure.Faulty(CellIssues.NumberInvalid)
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

        return Plain(cell, text) is { } number ? ReadFigure.Of(number * scale) : ReadFigure.Faulty(CellIssues.NumberInvalid);
    }

    private static decimal? Plain(SheetCell cell, string text) =>
        cell.Kind == CellKind.Number ? cell.Number : cell.Kind == CellKind.Text && WrittenNumber.TryParse(CellText.Trim(text), out var number) ? number : null;
}
