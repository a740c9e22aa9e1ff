namespace Jinpai.Web.Imports.Uploading;

/// <summary>The files of one upload, in a folder of their own that goes when it is disposed of.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const int MostNamed = 200;
    private readonly List<string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);

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
        var file = New(path);
        await using (file)
        {
            await Copy(content, file, cancellation);
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

    private static FileStream New(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new UploadNotWrittenException(trouble);
        }
    }

    // What cannot be read is the sender's trouble, what cannot be written is ours.
    private static async Task Copy(Stream content, FileStream file, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            try
            {
                await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
            catch (IOException trouble)
            {
                throw new UploadNotWrittenException(trouble);
            }
        }
    }

    // A name that a file or a folder of this upload has already gets a number; so does a folder where a file stands.
    private string Free(string name)
    {
        var path = "";
        var parts = name.Split('/');
        foreach (var folder in parts[..^1])
        {
            path = Numbered(path, folder, candidate => !_taken.Contains(candidate)) + "/";
            _folders.Add(path[..^1]);
        }

        var free = Numbered(path, parts[^1], candidate => !_taken.Contains(candidate) && !_folders.Contains(candidate));
        _taken.Add(free);
        return free;
    }

    private static string Numbered(string folder, string name, Predicate<string> isFree)
    {
        var free = folder + name;
        for (var number = 2; !isFree(free); number++)
        {
            free = $"{folder}{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}";
        }

        return free;
    }
}
