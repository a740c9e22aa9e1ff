using Jinpai.Import.Reading;

namespace Jinpai.Import.Formats;

/// <summary>A kind of file that can be imported. One instance in <see cref="FileFormats"/> each; a new platform adds its own there.</summary>
public abstract class FileFormat
{
    private protected FileFormat(FormatInfo info)
    {
        Info = info;
    }

    public FormatInfo Info { get; }
    public string Name => Info.Name;

    /// <summary>How well a file's beginning fits.</summary>
    internal abstract FormatMatch Match(FilePreview preview);

    /// <summary>Reads the whole file into the context's sink.</summary>
    /// <returns>What the file gives besides records; null: nothing.</returns>
    /// <exception cref="FileRefusedException">The file as a whole is at fault.</exception>
    internal abstract FileResult? Read(ReadingContext context, FilePreview preview);
}
