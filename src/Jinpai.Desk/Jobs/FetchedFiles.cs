namespace Jinpai.Desk.Jobs;

/// <summary>A folder with the files of a job.</summary>
/// <param name="path">In full.</param>
/// <param name="isOwn">A copy, which goes when it is disposed of.</param>
public sealed class FetchedFiles(string path, bool isOwn) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose()
    {
        if (isOwn)
        {
            Delete(Path);
        }
    }

    /// <summary>What another program holds open goes at the next start.</summary>
    internal static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Gone, or cleared away when Jinpai starts again.
        }
    }
}
