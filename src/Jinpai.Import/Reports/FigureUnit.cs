namespace Jinpai.Import.Reports;

/// <summary>How the figures of a report's column are to be read.</summary>
public enum FigureUnit
{
    /// <summary>People, orders, pieces, days: <c>12</c>, <c>1,200人</c>.</summary>
    Count,

    /// <summary>Yuan: <c>¥1,234.50</c>, <c>598.00元</c>, <c>1.2万</c>.</summary>
    Money,

    /// <summary>A share from 0 to 1: <c>32.05%</c> or 0.3205. A bare 32.05 is refused: nobody can tell whether it means 32 %.</summary>
    Rate,

    /// <summary>A quotient that may be above 1: <c>1.25</c> or <c>125%</c>.</summary>
    Quotient,

    /// <summary>A length of time, in seconds where nothing else is said: <c>80</c>, <c>00:01:20</c>, <c>1分20秒</c>.</summary>
    Seconds,

    /// <summary>Any other number, such as a score.</summary>
    Number,
}
