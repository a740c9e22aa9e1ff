using Jinpai.Import;
using Jinpai.Storage.Imports;

namespace Jinpai.Desk.Imports;

/// <summary>The files of an import, of which the next one may be read while the last is still written.</summary>
internal sealed class FilesAhead : IDisposable
{
    private readonly ImportSession _import;
    private readonly Func<PlannedFile, bool> _isToRead;
    private readonly CancellationToken _cancellation;

    /// <summary>What is known to be new before any file is written: it is not asked for beside the writer.</summary>
    private readonly bool[] _isNew;
    private FileInReading? _next;

    /// <param name="files">In the order in which they are taken.</param>
    /// <param name="import">Takes them.</param>
    /// <param name="isToRead">False: what came of the file is known already.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public FilesAhead(IReadOnlyList<PlannedFile> files, ImportSession import, Func<PlannedFile, bool> isToRead, CancellationToken cancellation)
    {
        Files = files;
        _import = import;
        _isToRead = isToRead;
        _cancellation = cancellation;
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        _isNew = [.. files.Select(file => !file.IsRefused && hashes.Add(file.ContentHash) && import.FindKnown(file.ContentHash) is null)];
    }

    public IReadOnlyList<PlannedFile> Files { get; }

    /// <summary>The file at its turn. Dispose of it before the next one's.</summary>
    public FileInReading Take(int index)
    {
        var next = _next;
        _next = null;
        if (next?.File == Files[index])
        {
            return next;
        }

        next?.Dispose();
        return new FileInReading(Files[index], _import, _cancellation);
    }

    /// <summary>
    /// Begins to read the file after this one, which was read to its end, unless what it says depends on what was taken before it:
    /// reports and completed sheets ask who holds which account.
    /// </summary>
    public void BeginAfter(int index)
    {
        if (index + 1 < Files.Count && Files[index + 1] is { Info.IsReplaceable: false } file && _isNew[index + 1] && _isToRead(file))
        {
            _next = new FileInReading(file, _import, _cancellation);
        }
    }

    public void Dispose() => _next?.Dispose();
}
