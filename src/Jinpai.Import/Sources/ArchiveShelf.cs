using System.IO.Compression;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>Archives that were opened last, kept open: their directory is read once, not again for each entry.</summary>
internal sealed class ArchiveShelf : IDisposable
{
    /// <summary>An archive, the one in it, and some to spare.</summary>
    private const int Room = 4;

    private readonly List<(SourceFile File, ZipArchive Zip)> _open = [];

    /// <summary>The archive, opened now or before. It belongs to the shelf.</summary>
    /// <exception cref="InvalidDataException">It is no whole zip.</exception>
    public ZipArchive Open(SourceFile archive)
    {
        var at = _open.FindIndex(entry => ReferenceEquals(entry.File, archive));
        if (at < 0)
        {
            // Opened before others are closed: reading an archive within an archive needs the outer one.
            _open.Add((archive, Read(archive)));
            at = _open.Count - 1;
        }

        var found = _open[at];
        _open.RemoveAt(at);
        _open.Add(found);
        while (_open.Count > Room)
        {
            _open[0].Zip.Dispose();
            _open.RemoveAt(0);
        }

        return found.Zip;
    }

    public void Dispose()
    {
        foreach (var (_, zip) in _open)
        {
            zip.Dispose();
        }

        _open.Clear();
    }

    private static ZipArchive Read(SourceFile archive)
    {
        var stream = ZipEntryFile.OpenSeekable(archive);
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, ZipEntryFile.NameEncoding);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
