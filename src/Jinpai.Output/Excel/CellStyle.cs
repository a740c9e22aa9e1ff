namespace Jinpai.Output.Excel;

/// <summary>The formats of cells; the number of each is its place in the workbook's style table.</summary>
internal enum CellStyle
{
    Plain,
    Header,
    Text,
    GuardedText,
    Integer,
    Decimal,
    Money,
    Percent,
    Seconds,
    Date,
    Mark,
    Title,
    Note,
    TotalText,
    TotalGuardedText,
    TotalInteger,
    TotalDecimal,
    TotalMoney,
    TotalPercent,
    TotalSeconds,
    TotalDate,
    TotalMark,
}
