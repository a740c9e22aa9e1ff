namespace Jinpai.Import.Reading;

/// <summary>What the first bytes of a file say that it is.</summary>
internal static class FileSignature
{
    private static ReadOnlySpan<byte> LegacyWorkbook => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>True if the bytes are those of a zip's local file header, or of the end of an empty one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>True for the container of an xls ([MS-CFB]), which is also that of a workbook with a password.</summary>
    public static bool IsLegacyWorkbook(ReadOnlySpan<byte> head) => head.StartsWith(LegacyWorkbook);
}
