namespace Jinpai.Import.Formats;

/// <summary>A kind of file that can be imported. One instance in <see cref="FileFormats"/> each; a new platform adds its own there.</summary>
public abstract class FileFormat
{
    private protected FileFormat(string name, int order)
    {
        Name = name;
        Order = order;
    }

    /// <summary>What users, <c>--as</c> and the JSON call it: <c>family.kind</c>.</summary>
    public string Name { get; }

    /// <summary>Files of a lower order are read first.</summary>
    public int Order { get; }

    /// <summary>How well a file's beginning fits.</summary>
    internal abstract FormatMatch Match(FilePreview preview);

    /// <summary>Reads the whole file into the context's sink.</summary>
    /// <exception cref="Sources.RefusedException">The file as a whole is at fault.</exception>
    internal abstract void Read(ReadingContext context);
}
