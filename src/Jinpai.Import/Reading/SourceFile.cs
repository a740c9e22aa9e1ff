namespace Jinpai.Import.Reading;

/// <summary>One file to read, on disk or inside an archive. It can be opened as often as needed; nothing is unpacked under its own name.</summary>
public abstract class SourceFile
{
    private protected SourceFile(string name, long length)
    {
        Name = name;
        Length = length;
    }

    /// <summary>The name that issues show: a path as the user gave it, of an entry of an archive <c>a.zip/messages.csv</c>.</summary>
    public string Name { get; }

    /// <summary>Bytes to read, as the file system or the archive states them: good for a progress bar, not to be trusted.</summary>
    public long Length { get; }

    /// <summary>There is nothing to read, known without opening it: opening a pipe may never end.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>A new stream from the first byte on.</summary>
    /// <exception cref="FileRefusedException">The file cannot be opened, or, while reading, breaks a limit.</exception>
    internal abstract Stream Open();
}
