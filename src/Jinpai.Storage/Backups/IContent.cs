namespace Jinpai.Storage.Backups;

/// <summary>All that an installation holds, row by row, in no engine's form: of an installation at work, or of a backup.</summary>
internal interface IContent : IDisposable
{
    /// <summary>What people operate first, then shop by shop. Rows of a part are read before the next part is asked for.</summary>
    IEnumerable<ContentPart> Parts();

    /// <summary>Each row as <see cref="RowCodec"/> writes it; gone with the next.</summary>
    IEnumerable<ReadOnlyMemory<byte>> Rows(ContentPart part, ContentTable table);
}
