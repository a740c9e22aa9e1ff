namespace Jinpai.Import.Excel;

/// <summary>How much a workbook may ask of this machine. Breaking a limit refuses the file.</summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    /// <summary>Bytes of the file.</summary>
    public long FileSize { get; init; } = 256L << 20;

    /// <summary>Unpacked bytes of all parts of an xlsx.</summary>
    public long UnpackedSize { get; init; } = 2L << 30;

    /// <summary>Unpacked bytes for one packed byte. Sheets pack about 5 to 30.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked bytes up to which the ratio is not looked at.</summary>
    public long RatioFrom { get; init; } = 8L << 20;

    /// <summary>Parts of an xlsx.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Cells passed over in one sheet, blank ones included: a mark in the last corner of a sheet makes billions of blank ones.</summary>
    public long Cells { get; init; } = 100_000_000;

    /// <summary>Columns looked at; further ones must be blank.</summary>
    public int Columns { get; init; } = 1024;

    /// <summary>Rows of a sheet that is read into memory as a whole (reports and forms, not orders).</summary>
    public int RowsInMemory { get; init; } = 200_000;
}
