using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>An entry of a zip archive, found again by its place in the directory. Its bytes are streamed; an archive in the archive is copied to a nameless temporary file.</summary>
internal sealed class ZipEntryFile(ArchiveShelf shelf, SourceFile archive, int index, string name, long length, SourceLimits limits) : SourceFile(name, length)
{
    /// <summary>Windows writes Chinese names of entries in the system's code page; entries flagged as UTF-8 are read as such.</summary>
    public static readonly Encoding NameEncoding = TextEncodings.Gb18030Lenient;

    internal override Stream Open()
    {
        try
        {
            return new EntryStream(shelf.Open(archive).Entries[index], Name, limits);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new FileRefusedException(new Issue(SourceIssues.ArchiveUnreadable, new Origin(Name), exception.GetType().Name));
        }
    }

    /// <summary>A zip's directory stands at its end, so reading one needs to seek.</summary>
    internal static Stream OpenSeekable(SourceFile archive)
    {
        var stream = archive.Open();
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            try
            {
                stream.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }
}
