namespace Jinpai.Desk.Jobs;

/// <summary>Where uploads lie until they are imported: <c>uploads/</c> of the data folder, a room for each running program. Rooms of programs that are gone are cleared away at the start.</summary>
public sealed class UploadRoom : IDisposable
{
    private const string Folder = "uploads";
    private const string Sign = "in-use";
    private readonly string _path;
    private readonly FileStream _sign;

    public UploadRoom(string dataFolder)
    {
        var all = Path.Combine(Path.GetFullPath(dataFolder), Folder);
        Directory.CreateDirectory(all);
        foreach (var room in Directory.GetDirectories(all))
        {
            Clear(room);
        }

        _path = Path.Combine(all, Path.GetRandomFileName());
        Directory.CreateDirectory(_path);
        _sign = new FileStream(Path.Combine(_path, Sign), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
    }

    /// <summary>A folder that is not there yet.</summary>
    public string NewPath() => Path.Combine(_path, Path.GetRandomFileName());

    public void Dispose()
    {
        _sign.Dispose();
        Clear(_path);
    }

    // The operating system gives a dead program's sign back, however it died.
    private static void Clear(string room)
    {
        try
        {
            var sign = Path.Combine(room, Sign);
            if (File.Exists(sign))
            {
                using var free = new FileStream(sign, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }

            Directory.Delete(room, recursive: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Another program's, in use.
        }
    }
}
