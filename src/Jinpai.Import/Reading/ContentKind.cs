namespace Jinpai.Import.Reading;

/// <summary>What a file's bytes are, before anybody asks what they mean.</summary>
public enum ContentKind
{
    Empty,
    Text,

    /// <summary>An xlsx workbook (a zip of XML).</summary>
    Workbook,

    /// <summary>An xls workbook.</summary>
    LegacyWorkbook,

    /// <summary>Bytes that are no text: refused.</summary>
    Binary,
}
