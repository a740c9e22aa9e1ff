namespace Jinpai.Web.Uploading;

/// <summary>The files of one upload, in a folder of their own that goes when it is disposed of.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const int MostNamed = 200;
    private readonly List<string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public UploadFolder(string path)
    {
        FullPath = path;
        Directory.CreateDirectory(path);
    }

    public string FullPath { get; }

    /// <summary>The files as they are called here, the first few.</summary>
    public IReadOnlyList<string> Names => _names;
    public int FileCount => _taken.Count;
    public long Length { get; private set; }

    /// <summary>Writes a file to disk as it comes in. Nothing that a browser calls it leads out of the folder.</summary>
    public async Task Add(string? sentName, Stream content, CancellationToken cancellation)
    {
        var name = Free(UploadName.Of(sentName));
        var path = Path.Combine(FullPath, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await using (file)
        {
            await content.CopyToAsync(file, 1 << 16, cancellation);
            Length += file.Length;
        }

        if (_names.Count < MostNamed)
        {
            _names.Add(name);
        }
    }

    /// <summary>Deletes the files; what another program holds open goes at the next start.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Cleared away when Jinpai starts again.
        }
    }

    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            var (folder, file) = (name[..(name.LastIndexOf('/') + 1)], name[(name.LastIndexOf('/') + 1)..]);
            free = $"{folder}{Path.GetFileNameWithoutExtension(file)} ({number}){Path.GetExtension(file)}";
        }

        return free;
    }
}
