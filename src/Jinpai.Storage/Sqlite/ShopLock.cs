namespace Jinpai.Storage.Sqlite;

/// <summary>One process at a time writes to a shop. The operating system gives the lock back when a process dies, however it dies.</summary>
internal sealed class ShopLock : IDisposable
{
    private readonly FileStream _stream;

    private ShopLock(FileStream stream)
    {
        _stream = stream;
    }

    /// <summary>Null if another process, or another part of this one, holds it.</summary>
    /// <exception cref="IOException">The file cannot be made: the disk is full, the folder is gone.</exception>
    public static ShopLock? TryTake(string path)
    {
        try
        {
            return new ShopLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            return null;
        }
    }

    // The system's own number for a file in use: of Windows a sharing or lock violation, of Linux EAGAIN, of macOS EWOULDBLOCK.
    private static bool IsTaken(IOException trouble) => OperatingSystem.IsWindows()
        ? (trouble.HResult & 0xFFFF) is 32 or 33
        : trouble.HResult is 11 or 35;

    public void Dispose() => _stream.Dispose();
}
