namespace Jinpai.Import.Reading;

/// <summary>How much an import lets a file ask of this machine. Breaking one refuses the file, never the import.</summary>
public sealed record SourceLimits
{
    public static readonly SourceLimits Default = new();

    /// <summary>Bytes of an archive's entry per packed byte. Chats pack about 1 to 10; a zip bomb 1 to 1000.</summary>
    public int ArchiveRatio { get; init; } = 200;

    /// <summary>Unpacked bytes up to which <see cref="ArchiveRatio"/> is not looked at: tiny files of blanks are harmless.</summary>
    public long ArchiveRatioFrom { get; init; } = 4L << 20;

    /// <summary>Unpacked bytes of all entries of one archive.</summary>
    public long ArchiveSize { get; init; } = 32L << 30;

    /// <summary>Entries of one archive.</summary>
    public int ArchiveEntries { get; init; } = 20_000;

    /// <summary>Archives within archives: 1 is an archive without any inside.</summary>
    public int ArchiveDepth { get; init; } = 2;

    /// <summary>Folders within folders.</summary>
    public int FolderDepth { get; init; } = 32;

    /// <summary>Bytes of one row (a line of CSV with its quoted line breaks, or of JSON) in UTF-8. What is kept of a row while it is read is some ten times as much.</summary>
    public int RowSize { get; init; } = 4 << 20;
}
