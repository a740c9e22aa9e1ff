using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jinpai.Output.Excel;

/// <summary>The style table of every workbook we write: one entry per <see cref="CellStyle"/>, in its order.</summary>
internal static class WorkbookStyles
{
    private const uint DateFormat = 164;
    private const uint DecimalFormat = 165;
    private const uint WholeFormat = 3;
    private const uint CentFormat = 4;
    private const uint PercentFormat = 10;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = DecimalFormat, FormatCode = "#,##0.####" }),
        new Fonts(FontOf(11, false), FontOf(11, true), FontOf(14, true), FontOf(10, false, "FF666666")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF7" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<CellStyle>().Select(FormatOf)));

    private static CellFormat FormatOf(CellStyle style)
    {
        var isTotal = style >= CellStyle.TotalText;
        var like = isTotal ? style - CellStyle.TotalText + CellStyle.Text : style;
        var format = like switch
        {
            CellStyle.Header => Of(0, 1, 2, 1, HorizontalAlignmentValues.Center),
            CellStyle.Text => Of(0, 0, 0, 1, HorizontalAlignmentValues.Left),
            CellStyle.GuardedText => Of(0, 0, 0, 1, HorizontalAlignmentValues.Left),
            CellStyle.Integer => Of(WholeFormat, 0, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Decimal => Of(DecimalFormat, 0, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Money => Of(CentFormat, 0, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Percent => Of(PercentFormat, 0, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Seconds => Of(WholeFormat, 0, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Date => Of(DateFormat, 0, 0, 1, HorizontalAlignmentValues.Center),
            CellStyle.Mark => Of(0, 3, 0, 1, HorizontalAlignmentValues.Right),
            CellStyle.Title => Of(0, 2, 0, 0, HorizontalAlignmentValues.Left),
            CellStyle.Note => Of(0, 3, 0, 0, HorizontalAlignmentValues.Left),
            _ => Of(0, 0, 0, 0, HorizontalAlignmentValues.General),
        };
        if (like is CellStyle.Header or CellStyle.Text or CellStyle.GuardedText)
        {
            format.Alignment!.WrapText = true;
        }

        if (like == CellStyle.GuardedText)
        {
            // A cell that is edited again must not turn into a formula either.
            format.QuotePrefix = true;
        }

        if (isTotal)
        {
            format.FontId = 1;
            format.FillId = 2;
        }

        return format;
    }

    private static CellFormat Of(uint number, uint font, uint fill, uint border, HorizontalAlignmentValues alignment) => new(new Alignment { Horizontal = alignment, Vertical = VerticalAlignmentValues.Center })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static Font FontOf(int size, bool isBold, string? color = null)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (color is not null)
        {
            font.Append(new Color { Rgb = color });
        }

        font.Append(new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
        new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Line()) { Style = BorderStyleValues.Thin });

    private static OpenXmlElement Line() => new Color { Rgb = "FFBFBFBF" };
}
